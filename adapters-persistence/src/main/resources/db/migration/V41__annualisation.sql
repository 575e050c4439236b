-- Days of returns in a year of the account; none where its history tells.
ALTER TABLE account ADD COLUMN annualisation integer CHECK (annualisation BETWEEN 1 AND 366);

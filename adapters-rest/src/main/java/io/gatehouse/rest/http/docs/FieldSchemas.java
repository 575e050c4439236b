package io.gatehouse.rest.http.docs;

import java.util.List;

/** What only a record itself knows of its fields, because it reads or writes them by name. */
public interface FieldSchemas {
    /** They take the place of what was generated for the same fields. */
    List<FieldSchema> fields();
}

//+------------------------------------------------------------------+
//| GatehouseSync.mq5                                                |
//| Tells Gatehouse what this account has: balance, equity, margin,  |
//| positions and the deals that moved money. It never trades.       |
//+------------------------------------------------------------------+
#property copyright "Gatehouse, Apache-2.0"
#property version   "1.01"
#property description "Keeps the state of one account fresh in Gatehouse."

#include <GatehouseSign.mqh>

input string GatehouseUrl = "http://127.0.0.1:8080"; // Address of Gatehouse, also allowed in Options
input string KeyId        = "";                      // key_id of the device key
input string Secret       = "";                      // secret of the device key, shown once
input int    SyncSeconds  = 10;                      // Seconds between two syncs, 1 or more
input int    DealDays     = 30;                      // Days of deals that are sent again each time

#define GH_PATH        "/api/v1/mt5/sync"
#define GH_TIMEOUT_MS  5000
#define GH_MOST_DEALS  900
#define GH_LONGEST_TEXT 64

datetime g_last_at = 0; // Of the last state that was sent, by this computer's clock
ulong    g_counter = 0; // Makes nonces differ within a tick of the clock
string   g_last_error = "";

//+------------------------------------------------------------------+
int OnInit()
  {
   if(KeyId == "" || Secret == "" || SyncSeconds < 1 || DealDays < 1)
     {
      Print("Gatehouse: KeyId and Secret are needed, SyncSeconds and DealDays are 1 or more.");
      return(INIT_PARAMETERS_INCORRECT);
     }
   if(!GhSelfTest())
     {
      Print("Gatehouse: this terminal does not make the signatures that Gatehouse expects.");
      return(INIT_FAILED);
     }
   MathSrand((int)GetTickCount());
   EventSetTimer(SyncSeconds);
   return(INIT_SUCCEEDED);
  }

void OnDeinit(const int reason) { EventKillTimer(); }
void OnTimer() { Sync(); }
void OnTrade() { Sync(); }

//--- One state is sent for each second at most: a state of the same second is not newer.
void Sync()
  {
   datetime now = TimeGMT();
   if(now <= g_last_at || !TerminalInfoInteger(TERMINAL_CONNECTED))
      return;
   double balance = AccountInfoDouble(ACCOUNT_BALANCE);
   string body = State(now);
   // A deal between the two readings would be in one and not in the other.
   if(AccountInfoDouble(ACCOUNT_BALANCE) != balance)
      return;
   g_last_at = now;
   Send(body, now);
  }

//--- Signs and sends a state; what is refused is told once, not every few seconds.
void Send(const string json, const datetime now)
  {
   uchar body[];
   GhBytes(json, body);
   string timestamp = IntegerToString((long)now);
   string nonce = Nonce();
   string signature = GhSignature(Secret, "POST", GH_PATH, timestamp, nonce, body);
   if(signature == "")
     {
      Tell("this terminal could not sign the call");
      return;
     }
   string headers = "Content-Type: application/json\r\n"
                    + "X-Key-Id: " + KeyId + "\r\n"
                    + "X-Timestamp: " + timestamp + "\r\n"
                    + "X-Nonce: " + nonce + "\r\n"
                    + "X-Signature: " + signature + "\r\n";
   char data[], answer[];
   string answer_headers;
   ArrayResize(data, ArraySize(body));
   for(int i = 0; i < ArraySize(body); i++)
      data[i] = (char)body[i];
   ResetLastError();
   int status = WebRequest("POST", GatehouseUrl + GH_PATH, headers, GH_TIMEOUT_MS, data, answer,
                           answer_headers);
   if(status == -1)
      Tell("no answer, error " + IntegerToString(GetLastError())
           + "; is the address allowed in Tools > Options > Expert Advisors?");
   else
      if(status != 200)
         Tell("refused with " + IntegerToString(status) + ": "
              + CharArrayToString(answer, 0, WHOLE_ARRAY, CP_UTF8));
      else
         g_last_error = "";
  }

void Tell(const string what)
  {
   if(what == g_last_error)
      return;
   g_last_error = what;
   Print("Gatehouse: ", what);
  }

//--- Never the same twice for this key, also after a restart.
string Nonce()
  {
   g_counter++;
   return(StringFormat("%I64x-%I64x-%I64x-%04x", (long)TimeGMT(), (long)GetMicrosecondCount(),
                       (long)g_counter, MathRand()));
  }

//+------------------------------------------------------------------+
//| The account as JSON                                              |
//+------------------------------------------------------------------+
string State(const datetime now)
  {
   int digits = (int)AccountInfoInteger(ACCOUNT_CURRENCY_DIGITS);
   return("{\"account_number\": \"" + IntegerToString(AccountInfoInteger(ACCOUNT_LOGIN)) + "\""
          + ", \"account_server\": " + Quoted(AccountInfoString(ACCOUNT_SERVER))
          + ", \"balance\": " + Amount(AccountInfoDouble(ACCOUNT_BALANCE), digits)
          + ", \"equity\": " + Amount(AccountInfoDouble(ACCOUNT_EQUITY), digits)
          + ", \"margin\": " + Amount(AccountInfoDouble(ACCOUNT_MARGIN), digits)
          + ", \"free_margin\": " + Amount(AccountInfoDouble(ACCOUNT_MARGIN_FREE), digits)
          + ", \"leverage\": " + IntegerToString(AccountInfoInteger(ACCOUNT_LEVERAGE))
          + ", \"currency\": " + Quoted(AccountInfoString(ACCOUNT_CURRENCY))
          + ", \"positions\": [" + Positions() + "]"
          + ", \"deals\": [" + Deals(digits) + "]"
          + ", \"at\": \"" + Rfc3339(now) + "\"}");
  }

string Positions()
  {
   string rows = "";
   for(int i = 0; i < PositionsTotal(); i++)
     {
      ulong ticket = PositionGetTicket(i);
      if(ticket == 0)
         continue;
      string symbol = PositionGetString(POSITION_SYMBOL);
      int digits = (int)SymbolInfoInteger(symbol, SYMBOL_DIGITS);
      bool is_buy = PositionGetInteger(POSITION_TYPE) == POSITION_TYPE_BUY;
      rows += (rows == "" ? "" : ", ")
              + "{\"ticket\": \"" + Ticket(ticket) + "\""
              + ", \"symbol\": " + Quoted(symbol)
              + ", \"side\": \"" + (is_buy ? "BUY" : "SELL") + "\""
              + ", \"lots\": " + Amount(PositionGetDouble(POSITION_VOLUME), 8)
              + ", \"price\": " + Amount(PositionGetDouble(POSITION_PRICE_OPEN), digits)
              + ", \"sl\": " + Amount(PositionGetDouble(POSITION_SL), digits)
              + ", \"tp\": " + Amount(PositionGetDouble(POSITION_TP), digits) + "}";
     }
   return(rows);
  }

//--- The newest deals of the last days; Gatehouse books each of them once.
string Deals(const int digits)
  {
   string rows = "";
   int count = 0;
   if(!HistorySelect(TimeTradeServer() - (datetime)DealDays * 86400, TimeTradeServer() + 86400))
      return(rows);
   for(int i = HistoryDealsTotal() - 1; i >= 0 && count < GH_MOST_DEALS; i--)
     {
      ulong ticket = HistoryDealGetTicket(i);
      string kind = Kind((ENUM_DEAL_TYPE)HistoryDealGetInteger(ticket, DEAL_TYPE));
      if(kind == "")
         continue;
      double charged = HistoryDealGetDouble(ticket, DEAL_COMMISSION)
                       + HistoryDealGetDouble(ticket, DEAL_FEE);
      count += Deal(rows, ticket, kind, HistoryDealGetDouble(ticket, DEAL_PROFIT), digits);
      if(kind == "TRADE")
        {
         count += Deal(rows, ticket, "SWAP", HistoryDealGetDouble(ticket, DEAL_SWAP), digits);
         count += Deal(rows, ticket, "COMMISSION", charged, digits);
        }
     }
   return(rows);
  }

//--- One row, none where no money moved; tells how many it added.
int Deal(string &rows, const ulong ticket, const string kind, const double amount, const int digits)
  {
   if(NormalizeDouble(amount, digits) == 0.0)
      return(0);
   rows += (rows == "" ? "" : ", ") + "{\"ticket\": \"" + Ticket(ticket) + "\", \"kind\": \"" + kind
           + "\", \"amount\": " + Amount(amount, digits)
           + Text("symbol", HistoryDealGetString(ticket, DEAL_SYMBOL))
           + ", \"at\": \"" + Rfc3339(Gmt((datetime)HistoryDealGetInteger(ticket, DEAL_TIME))) + "\""
           + Text("comment", HistoryDealGetString(ticket, DEAL_COMMENT)) + "}";
   return(1);
  }

//--- A further member of a row, none where there is nothing to tell.
string Text(const string name, const string raw)
  {
   string text = StringSubstr(Printable(raw), 0, GH_LONGEST_TEXT);
   StringTrimLeft(text);
   StringTrimRight(text);
   return(text == "" ? "" : ", \"" + name + "\": " + Quoted(text));
  }

//--- Deals carry the time of the trade server, which is whole quarters of an hour from GMT.
datetime Gmt(const datetime server)
  {
   long ahead = (long)MathRound((double)(TimeTradeServer() - TimeGMT()) / 900.0) * 900;
   return((datetime)((long)server - ahead));
  }

//--- What a deal is to the ledger; credit is no balance and "" here.
string Kind(const ENUM_DEAL_TYPE type)
  {
   switch(type)
     {
      case DEAL_TYPE_BUY:
      case DEAL_TYPE_SELL:
         return("TRADE");
      case DEAL_TYPE_COMMISSION:
      case DEAL_TYPE_COMMISSION_DAILY:
      case DEAL_TYPE_COMMISSION_MONTHLY:
      case DEAL_TYPE_COMMISSION_AGENT_DAILY:
      case DEAL_TYPE_COMMISSION_AGENT_MONTHLY:
      case DEAL_TYPE_CHARGE:
         return("COMMISSION");
      case DEAL_TYPE_INTEREST:
      case DEAL_DIVIDEND:
      case DEAL_DIVIDEND_FRANKED:
      case DEAL_TAX:
         return("SWAP");
      case DEAL_TYPE_CREDIT:
      case DEAL_TYPE_BUY_CANCELED:
      case DEAL_TYPE_SELL_CANCELED:
         return("");
      default:
         return("BALANCE");
     }
  }

//--- Amounts are strings, so that no reader makes a binary fraction of them.
string Amount(const double value, const int digits)
  {
   return("\"" + DoubleToString(value, digits) + "\"");
  }

string Ticket(const ulong ticket) { return(StringFormat("%I64u", ticket)); }

string Rfc3339(const datetime at)
  {
   string text = TimeToString(at, TIME_DATE | TIME_SECONDS);
   StringReplace(text, ".", "-");
   StringReplace(text, " ", "T");
   return(text + "Z");
  }

//--- What cannot be shown is a space.
string Printable(string text)
  {
   for(int i = 0; i < StringLen(text); i++)
     {
      ushort unit = StringGetCharacter(text, i);
      if(unit < 32 || (unit > 126 && unit < 160))
         StringSetCharacter(text, i, ' ');
     }
   return(text);
  }

string Quoted(string text)
  {
   StringReplace(text, "\\", "\\\\");
   StringReplace(text, "\"", "\\\"");
   return("\"" + text + "\"");
  }
//+------------------------------------------------------------------+

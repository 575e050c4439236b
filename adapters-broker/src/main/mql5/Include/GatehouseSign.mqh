//+------------------------------------------------------------------+
//| GatehouseSign.mqh                                                |
//| HMAC-SHA256 (RFC 2104) and the signature of a call to Gatehouse. |
//| The Java twin is io.gatehouse.domain.user.HmacSha256 and         |
//| SignedCall; test-vectors.csv holds for both.                     |
//+------------------------------------------------------------------+
#ifndef GATEHOUSE_SIGN_MQH
#define GATEHOUSE_SIGN_MQH

#define GH_BLOCK_BYTES  64
#define GH_DIGEST_BYTES 32

//--- The bytes of a text as UTF-8, without the zero that ends it.
void GhBytes(const string text, uchar &bytes[])
  {
   int copied = StringToCharArray(text, bytes, 0, WHOLE_ARRAY, CP_UTF8);
   ArrayResize(bytes, (int)MathMax(0, copied - 1));
  }

//--- Two lower-case digits for each byte.
string GhHex(const uchar &bytes[])
  {
   string hex = "";
   for(int i = 0; i < ArraySize(bytes); i++)
      hex += StringFormat("%02x", bytes[i]);
   return(hex);
  }

//--- SHA-256 by the terminal itself; false where it cannot.
bool GhSha256(const uchar &data[], uchar &digest[])
  {
   uchar unused[];
   ArrayResize(unused, 0);
   return(CryptEncode(CRYPT_HASH_SHA256, data, unused, digest) == GH_DIGEST_BYTES);
  }

//--- Puts bytes behind others.
void GhAppend(uchar &target[], const uchar &more[])
  {
   int at = ArraySize(target);
   ArrayResize(target, at + ArraySize(more));
   ArrayCopy(target, more, at, 0, WHOLE_ARRAY);
  }

//--- H(key xor opad, H(key xor ipad, message)).
bool GhHmacSha256(const uchar &key[], const uchar &message[], uchar &mac[])
  {
   uchar block[];
   ArrayResize(block, GH_BLOCK_BYTES);
   ArrayInitialize(block, 0);
   if(ArraySize(key) > GH_BLOCK_BYTES)
     {
      uchar shortened[];
      if(!GhSha256(key, shortened))
         return(false);
      ArrayCopy(block, shortened, 0, 0, WHOLE_ARRAY);
     }
   else
      ArrayCopy(block, key, 0, 0, WHOLE_ARRAY);

   uchar inner[], outer[], digest[];
   ArrayResize(inner, GH_BLOCK_BYTES);
   ArrayResize(outer, GH_BLOCK_BYTES);
   for(int i = 0; i < GH_BLOCK_BYTES; i++)
     {
      inner[i] = (uchar)(block[i] ^ 0x36);
      outer[i] = (uchar)(block[i] ^ 0x5c);
     }
   GhAppend(inner, message);
   if(!GhSha256(inner, digest))
      return(false);
   GhAppend(outer, digest);
   return(GhSha256(outer, mac));
  }

//--- The signature of a call, or "" where the terminal cannot make it. The target is the path with
//--- its query; the body is signed as the very bytes that are sent, at least one.
string GhSignature(const string secret, const string method, const string target,
                   const string timestamp, const string nonce, const uchar &body[])
  {
   uchar digest[], key[], lines[], mac[];
   if(!GhSha256(body, digest))
      return("");
   GhBytes(secret, key);
   GhBytes(method + "\n" + target + "\n" + timestamp + "\n" + nonce + "\n" + GhHex(digest), lines);
   if(!GhHmacSha256(key, lines, mac))
      return("");
   return(GhHex(mac));
  }

//--- Test case 2 of RFC 4231 and the second published vector: is this terminal's arithmetic right?
bool GhSelfTest()
  {
   uchar key[], message[], mac[], body[];
   GhBytes("Jefe", key);
   GhBytes("what do ya want for nothing?", message);
   if(!GhHmacSha256(key, message, mac))
      return(false);
   if(GhHex(mac) != "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
      return(false);
   GhBytes("{}", body);
   string signature = GhSignature("gd_c2VjcmV0LW9mLWEtdGVybWluYWwtMzItYnl0ZXMtbG9", "POST",
                                  "/api/v1/mt5/sync?account_id=0195f1d0-0000-7000-8000-000000000001",
                                  "1772442001", "5f0c9a1e-2", body);
   return(signature == "27bdb9e324a276d88ec411f3d5b8ccd07905fd78bb0ed7cc7ca789b12a381e93");
  }

#endif
//+------------------------------------------------------------------+

package io.gatehouse.domain.user;

import java.util.Set;

/**
 * The passwords that guessing starts with: words and keyboard runs, bare or with a usual ending.
 */
final class CommonPasswords {
    private static final Set<String> STEMS =
            words(
                    """
                    password passw0rd p@ssword p@ssw0rd passwort mypassword thepassword passwordpassword
                    changeme changeit changemenow letmein letmeinnow letmetrade welcome welcomehome welcomeback
                    iloveyou iloveyouforever administrator admin adminadmin adminadminadmin root rootroot
                    superuser default secret secretsecret topsecret trustno trustnoone gatehouse
                    qwerty qwertyuiop qwertyuiopasdf qwertyuiopasdfghjkl qwertyqwerty qwertz qwertzuiop
                    azerty azertyuiop asdfghjkl asdfghjklzxcvbnm zxcvbnm zxcvbnmasdfghjkl qazwsxedc
                    qazwsxedcrfv qweasdzxc qweasdzxcqwe abc abcd abcdefgh abcdefghijkl abcdefghijklmnop
                    abcdefghijklmnopqrstuvwxyz abcabcabcabc a1b2c3d4e5f6 a1b2c3d4e5f6g7 1q2w3e4r 1q2w3e4r5t
                    1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qaz2wsx 1qaz2wsx3edc 1qaz2wsx3edc4rfv zaq12wsx zaq12wsxcde3
                    123qweasdzxc qwe123qwe123 112233445566 123412341234 123456123456 123454321234
                    012345678901 0123456789 01234567890 1234567890 123456789 12345678 123456 098765432109
                    0987654321 987654321 9876543210 987654321098 111222333444 123456789abc
                    football footballfootball baseball basketball superman spiderman batman starwars pokemon
                    princess sunshine dragon monkey master shadow michael jennifer charlie liverpool manchester
                    manchesterunited chelsea computer internet whatever trading tradertrader moneymoneymoney
                    bitcoin bitcoinbitcoin tothemoon correcthorsebatterystaple correct-horse-battery-staple
                    """);
    private static final Set<String> ENDINGS =
            words(
                    """
                    ! 1 1! 12 12! 123 123! @123 1234 1234! @1234 12345 12345! 123456 123456! 1234567 12345678
                    123456789 1234567890 01 007 00 000 0000 11 111 1111 69 99 321 4321 54321 654321 2020 2021
                    2022 2023 2024 2025 2026 2024! 2025! 2026! @2024 @2025 @2026 abc xyz .. ... !! !!! ? #1
                    """);

    private CommonPasswords() {}

    static boolean contains(String lowerCase) {
        return STEMS.contains(lowerCase)
                || ENDINGS.stream().anyMatch(ending -> isStemWith(ending, lowerCase));
    }

    private static boolean isStemWith(String ending, String text) {
        return text.endsWith(ending)
                && STEMS.contains(text.substring(0, text.length() - ending.length()));
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}

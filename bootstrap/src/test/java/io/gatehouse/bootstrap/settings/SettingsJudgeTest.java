package io.gatehouse.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.Origin;
import io.micronaut.context.env.PropertySource.PropertyConvention;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the configuration table of the README names is judged before anything starts. */
class SettingsJudgeTest {
    private static final String PAPER = "GATEHOUSE_PAPER_";

    /** A value that cannot be, and what it must be, for every documented variable. */
    private static final List<Refusal> REFUSALS =
            List.of(
                    new Refusal(
                            "DATASOURCES_DEFAULT_URL", "moon", "is the address of a PostgreSQL"),
                    new Refusal("DATASOURCES_DEFAULT_CONNECTION_TIMEOUT", "x", "a whole number"),
                    new Refusal("GATEHOUSE_DATABASE_ANSWER_SECONDS", "0", "1 to 2147483, not 0."),
                    new Refusal("GATEHOUSE_DATABASE_LOCK_SECONDS", "10s", "is a whole number"),
                    new Refusal("GATEHOUSE_DATABASE_SILENT_TRANSACTION_SECONDS", "", "not ''."),
                    new Refusal("GATEHOUSE_OWNER_EMAIL", "moon", "is not an e-mail address."),
                    new Refusal("GATEHOUSE_OWNER_PASSWORD", "moon", "must have 12 to 256"),
                    new Refusal("GATEHOUSE_OWNER_PASSWORD_FILE", "/no/file", "/no/file cannot be."),
                    new Refusal("GATEHOUSE_IDENTITY_OPEN_SIGN_UP", "maybe", "is true or false"),
                    new Refusal("GATEHOUSE_IDENTITY_SESSION_IDLE_DAYS", "0", "1 to 36500, not 0."),
                    new Refusal("GATEHOUSE_IDENTITY_SESSION_LONGEST_DAYS", "x", "a whole number"),
                    new Refusal("GATEHOUSE_PASSWORDS_MEMORY_KIB", "7", "8 or more, not 7."),
                    new Refusal("GATEHOUSE_PASSWORDS_PASSES", "0", "a whole number of 1 or more"),
                    new Refusal("DEFAULT_FIXED_RISK_PERCENT", "much", "is a number, not 'much'."),
                    new Refusal("ENTRY_SPLIT_1_PERCENT", "90", "100 together, not 90, 35.0 and"),
                    new Refusal("ENTRY_SPLIT_2_PERCENT", "half", "is a number, not 'half'."),
                    new Refusal("MARGIN_BUFFER_PERCENT", "101", "is from 0 to 100, not 101."),
                    new Refusal("MT5_ACCOUNT_FRESHNESS_MINUTES", "2.5", "is a whole number"),
                    new Refusal("CONTRACT_SIZE_XAUUSD", "many", "a number above zero, not 'many'."),
                    new Refusal("PIP_VALUE_XAUUSD", "-1", "is a number above zero, not '-1'."),
                    new Refusal("GATEHOUSE_CREDENTIALS_KEY", "short", "is 32 bytes in base64."),
                    new Refusal(
                            "GATEHOUSE_CREDENTIALS_KEY_FILE", "/no/file", "/no/file cannot be."),
                    new Refusal("GATEHOUSE_RISK_LOOSENING_DELAY_HOURS", "1.5", "a whole number"),
                    new Refusal("GATEHOUSE_DESK_PARTITIONS", "-1", "a whole number of 0 or more"),
                    new Refusal("GATEHOUSE_DESK_QUEUE_LENGTH", "0", "a whole number of 1 or more"),
                    new Refusal("GATEHOUSE_DESK_BATCH_SIZE", "x", "is a whole number, not 'x'."),
                    new Refusal("GATEHOUSE_MT5_LOG_RETENTION_DAYS", "-5", "1 to 36500, not -5."),
                    new Refusal("GATEHOUSE_EXPOSURE_RETENTION_DAYS", "abc", "is a whole number"),
                    new Refusal("GATEHOUSE_RATE_LIMITS_ENABLED", "nein", "is true or false"),
                    new Refusal("GATEHOUSE_RATE_LIMITS_USER_REQUESTS_PER_SECOND", "abc", "'abc'."),
                    new Refusal("GATEHOUSE_RATE_LIMITS_KEY_REQUESTS_PER_SECOND", "0", "1 or more"),
                    new Refusal("GATEHOUSE_RATE_LIMITS_ADDRESS_REQUESTS_PER_SECOND", "", "not ''."),
                    new Refusal("GATEHOUSE_RATE_LIMITS_BURST_SECONDS", "1s", "is a whole number"),
                    new Refusal("GATEHOUSE_RATE_LIMITS_ADDRESS_SIGN_UPS_PER_MINUTE", "0", "not 0."),
                    new Refusal(
                            "MICRONAUT_SERVER_CLIENT_ADDRESS_HEADER", "X F", "name of a header"),
                    new Refusal("GATEHOUSE_SIGNALS_LASTING_MINUTES", "2h", "is a whole number"),
                    new Refusal("MICRONAUT_SERVER_HOST", "", "is an address of this machine"),
                    new Refusal("GATEHOUSE_BEHIND_PROXY", "yes", "is true or false, not 'yes'."),
                    new Refusal(
                            "DATASOURCES_DEFAULT_PASSWORD_FILE", "/no/file", "/no/file cannot be."),
                    new Refusal(
                            "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE",
                            "0",
                            "a whole number of 1 or more"),
                    new Refusal("ENTRY_SPLIT_3_PERCENT", "15%", "is a number, not '15%'."),
                    new Refusal("GATEHOUSE_RATE_LIMITS_CALLERS_AT_MOST", "0", "1 or more, not 0."),
                    new Refusal("GATEHOUSE_IDEMPOTENCY_LEASE_SECONDS", "0", "1 or more, not 0."),
                    new Refusal("GATEHOUSE_IDEMPOTENCY_RETENTION_HOURS", "1d", "a whole number"),
                    new Refusal(
                            "GATEHOUSE_INSTRUMENTS_POLL_MILLISECONDS", "0", "1 or more, not 0."),
                    new Refusal("GATEHOUSE_CONTROLS_POLL_MILLISECONDS", "-1", "1 or more, not -1."),
                    new Refusal("GATEHOUSE_MARKET_DATA_POLL_MILLISECONDS", "1s", "a whole number"),
                    new Refusal("MICRONAUT_SERVER_PORT", "http", "is a whole number, not 'http'."),
                    new Refusal(
                            "MICRONAUT_SERVER_SSL_ENABLED", "on", "is true or false, not 'on'."),
                    new Refusal("MICRONAUT_SERVER_SSL_PORT", "-1", "from 0 to 65535, not -1."));

    /** The same of the paper broker, whose variables begin alike. */
    private static final List<Refusal> PAPER_REFUSALS =
            List.of(
                    paper("PRESETS", "moon", "crypto, fx, nse, us-equity"),
                    paper("SEED", "x", "is a whole number"),
                    paper("MAX_QUOTE_AGE", "-1s", "0 or more"),
                    paper("LATENCY", "soon", "is a duration"),
                    paper("RESTING_FILL", "NEVER", "one of [TOUCH, PENETRATE]"),
                    paper("REMEMBERED_ORDERS", "0", "1 or more, not 0."),
                    paper("FRICTION_SPREAD_BASIS_POINTS", "-1", "0 or more, not -1."),
                    paper("FRICTION_SLIPPAGE_TICKS", "-1", "0 or more, not -1."),
                    paper("FRICTION_SLIPPAGE_BASIS_POINTS", "-1", "0 or more, not -1."),
                    paper("FRICTION_VOLUME_SHARE_BASIS_POINTS", "-1", "0 or more, not -1."),
                    paper("PARTIAL_FILLS_MODE", "SOME", "NONE, RANDOM, QUOTE_SIZE"),
                    paper("PARTIAL_FILLS_PROBABILITY", "2", "from 0 to 1, not 2."),
                    paper("PARTIAL_FILLS_QUOTE_SIZE", "-1", "0 or more, not -1."),
                    paper("FAULTS_LOST_ACK", "1.1", "from 0 to 1, not 1.1."),
                    paper("FAULTS_LOST_ORDER", "-0.1", "from 0 to 1, not -0.1."),
                    paper("FAULTS_DUPLICATE_FILL", "2", "from 0 to 1, not 2."),
                    paper("FAULTS_LATE_FILL", "2", "from 0 to 1, not 2."),
                    paper("FAULTS_DISCONNECT", "2", "from 0 to 1, not 2."),
                    paper("FAULTS_LATE_BY", "-5s", "0 or more"),
                    paper("DELIVERY_EVENTS_PER_CALL", "0", "1 or more, not 0."),
                    paper("DELIVERY_EVENTS_WAITING", "0", "1 or more, not 0."),
                    paper("DELIVERY_FIRST_RETRY", "0s", "above 0"),
                    paper(
                            "DELIVERY_LONGEST_RETRY",
                            "1ms",
                            "at least GATEHOUSE_PAPER_DELIVERY_FIRST_RETRY"));

    /**
     * By what uses them: the database, the home, the server that a key is shown to, the log, the
     * launcher.
     */
    private static final Set<String> JUDGED_LATER =
            Set.of(
                    "DATASOURCES_DEFAULT_PASSWORD",
                    "GATEHOUSE_HOME",
                    "GATEHOUSE_API_KEY",
                    "GATEHOUSE_API_KEY_FILE",
                    "GATEHOUSE_LOG_LEVEL",
                    "GATEHOUSE_JAVA_OPTS",
                    "GATEHOUSE_AOT");

    private static final Pattern VARIABLE = Pattern.compile("`([A-Z][A-Z0-9_]+)(<SYMBOL>)?`");

    @Test
    void knowsARefusalOfEveryDocumentedVariable() throws IOException {
        assertThat(Stream.concat(REFUSALS.stream(), PAPER_REFUSALS.stream()))
                .extracting(Refusal::variable)
                .containsAll(documented());
    }

    @ParameterizedTest
    @FieldSource({"REFUSALS", "PAPER_REFUSALS"})
    void refusesADocumentedVariableByItsName(Refusal refusal) {
        assertThatThrownBy(() -> judge(Map.of(refusal.variable(), refusal.value())))
                .isInstanceOf(UnusableSettingException.class)
                .hasMessageContaining(refusal.variable())
                .hasMessageContaining(refusal.words())
                .message()
                .endsWith(".")
                .doesNotContain("Bean", "io.gatehouse", "\n");
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void refusesWhateverDoesNotConvert(Setting setting) {
        assertThatThrownBy(() -> judge(Map.of(setting.variable(), "no such")))
                .isInstanceOf(UnusableSettingException.class)
                .hasMessageStartingWith(setting.variable() + " is ")
                .hasMessageEndingWith(", not 'no such'.");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "GATEHOUSE_RISK_LOOSENING_DELAY_HOURS, -1, is a whole number from 0 to 8760",
                "GATEHOUSE_SIGNALS_LASTING_MINUTES, 0, is a whole number of 1 or more",
                "DATASOURCES_DEFAULT_CONNECTION_TIMEOUT, 249, is a whole number of 250 or more",
                "DEFAULT_FIXED_RISK_PERCENT, 0.09, is from 0.1 to 50"
            })
    void saysWhatAVariableMustBe(String variable, String value, String words) {
        assertThatThrownBy(() -> judge(Map.of(variable, value)))
                .isInstanceOf(UnusableSettingException.class)
                .hasMessage(variable + " " + words + ", not " + value + ".");
    }

    @Test
    void takesTheDefaults() {
        assertThatCode(() -> judge(Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jdbc:postgresql:books",
                "jdbc:postgresql://db.example.com/books",
                "jdbc:postgresql://10.0.0.1:5432,10.0.0.2:5432/books?ssl=true",
                "jdbc:postgresql://[::1]:5432/books"
            })
    void takesTheAddressOfADatabase(String url) {
        assertThatCode(() -> judge(Map.of("DATASOURCES_DEFAULT_URL", url)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://gh:hushed@127.0.0.1:5544/g",
                "jdbc:postgresql://gh:hushed@127.0.0.1/g"
            })
    void neverShowsThePasswordOfAnAddress(String url) {
        assertThatThrownBy(() -> judge(Map.of("DATASOURCES_DEFAULT_URL", url)))
                .hasMessage(
                        "DATASOURCES_DEFAULT_URL is the address of a PostgreSQL such as"
                                + " jdbc:postgresql://host:5432/name.");
    }

    /** As Secret.in does, which opens the database. */
    @Test
    void readsNoFileWhereThePasswordItselfIsSet() {
        assertThatCode(
                        () ->
                                judge(
                                        Map.of(
                                                "DATASOURCES_DEFAULT_PASSWORD",
                                                "moon",
                                                "DATASOURCES_DEFAULT_PASSWORD_FILE",
                                                "/no/file")))
                .doesNotThrowAnyException();
    }

    @Test
    void keepsPlainHttpBesideTlsFromOthers() {
        Map<String, Object> both =
                Map.of(
                        "MICRONAUT_SERVER_SSL_ENABLED",
                        "true",
                        "MICRONAUT_SERVER_DUAL_PROTOCOL",
                        "true");
        Map<String, Object> open = new HashMap<>(both);
        open.put("MICRONAUT_SERVER_HOST", "0.0.0.0");
        Map<String, Object> redirecting = new HashMap<>(open);
        redirecting.put("MICRONAUT_SERVER_HTTP_TO_HTTPS_REDIRECT", "true");

        assertThatThrownBy(() -> judge(open))
                .isInstanceOf(UnusableSettingException.class)
                .hasMessageContaining("MICRONAUT_SERVER_HOST is 0.0.0.0")
                .hasMessageContaining("without MICRONAUT_SERVER_DUAL_PROTOCOL");
        assertThatCode(() -> judge(both)).doesNotThrowAnyException();
        assertThatCode(() -> judge(redirecting)).doesNotThrowAnyException();
    }

    @Test
    void keepsPlainHttpFromOthers() {
        assertThatThrownBy(() -> judge(Map.of("MICRONAUT_SERVER_HOST", "0.0.0.0")))
                .isInstanceOf(UnusableSettingException.class)
                .hasMessageContaining("MICRONAUT_SERVER_HOST is 0.0.0.0")
                .hasMessageContaining("MICRONAUT_SERVER_SSL_ENABLED=true")
                .hasMessageContaining("GATEHOUSE_BEHIND_PROXY=true");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, GATEHOUSE_BEHIND_PROXY, false",
        "localhost, GATEHOUSE_BEHIND_PROXY, false",
        "::1, GATEHOUSE_BEHIND_PROXY, false",
        "0.0.0.0, MICRONAUT_SERVER_SSL_ENABLED, true"
    })
    void listensWhereNobodyOverhears(String host, String variable, String value) {
        assertThatCode(() -> judge(Map.of("MICRONAUT_SERVER_HOST", host, variable, value)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "127.0.0.1"})
    void asksAProxyForTheAddressesOfItsCallers(String host) {
        Map<String, Object> proxied =
                Map.of("MICRONAUT_SERVER_HOST", host, "GATEHOUSE_BEHIND_PROXY", "true");
        Map<String, Object> telling = new HashMap<>(proxied);
        telling.put("MICRONAUT_SERVER_CLIENT_ADDRESS_HEADER", "X-Forwarded-For");

        assertThatThrownBy(() -> judge(proxied))
                .isInstanceOf(UnusableSettingException.class)
                .hasMessage(
                        "GATEHOUSE_BEHIND_PROXY=true (--behind-proxy) needs"
                                + " MICRONAUT_SERVER_CLIENT_ADDRESS_HEADER, the header in which the"
                                + " proxy tells the caller's address, such as X-Forwarded-For.");
        assertThatCode(() -> judge(telling)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.77", "no.such.host.invalid"})
    void listensOnThisMachineOnly(String host) {
        assertThatThrownBy(() -> judge(Map.of("MICRONAUT_SERVER_HOST", host)))
                .hasMessage(
                        "MICRONAUT_SERVER_HOST is an address of this machine, not '%s'."
                                .formatted(host));
    }

    @Test
    void leavesTheAddressToServers() {
        assertThatCode(() -> SettingsJudge.judge(Map.of("micronaut.server.host", "0.0.0.0")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "'', , 8080, false",
        "MICRONAUT_SERVER_PORT=9090, , 9090, false",
        "MICRONAUT_SERVER_PORT=9090, 9191, 9191, false",
        "MICRONAUT_SERVER_SSL_PORT=9443, , 8080, false",
        "MICRONAUT_SERVER_SSL_ENABLED=true, , 8080, true",
        "MICRONAUT_SERVER_SSL_ENABLED=true MICRONAUT_SERVER_PORT=9090, , 9090, true",
        "MICRONAUT_SERVER_SSL_ENABLED=true MICRONAUT_SERVER_SSL_PORT=9443, , 9443, true",
        "MICRONAUT_SERVER_SSL_ENABLED=true MICRONAUT_SERVER_SSL_PORT=9443, 0, 0, true",
        "MICRONAUT_SERVER_SSL_ENABLED=true MICRONAUT_SERVER_DUAL_PROTOCOL=true, 9191, 9191, false"
    })
    void listensAtOnePortWhateverTheProtocol(
            String environment, @Nullable Integer asked, int port, boolean tls) {
        ListeningPlace place =
                judge(
                        variables(environment),
                        asked == null ? OptionalInt.empty() : OptionalInt.of(asked));

        assertThat(place.port()).isEqualTo(port);
        assertThat(place.tls()).isEqualTo(tls);
    }

    @Test
    void listensAtTheAddressThatIsSet() throws IOException {
        ListeningPlace place = judge(Map.of("MICRONAUT_SERVER_HOST", "127.0.0.2"));

        assertThat(place.address()).isEqualTo(InetAddress.getByName("127.0.0.2"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "'' | MICRONAUT_SERVER_SSL_KEY_STORE_PATH is set to nothing: name a place, or leave it",
                "file:/no/such.p12 | file:/no/such.p12 does not.",
                "file:pom.xml | file:pom.xml does not.",
                "/etc/house.p12 | names a file as file:/etc/house.p12, not as /etc/house.p12."
            },
            delimiter = '|')
    void asksForTheKeysOfTls(String path, String sentence) {
        assertThatThrownBy(
                        () ->
                                judge(
                                        Map.of(
                                                "MICRONAUT_SERVER_SSL_ENABLED",
                                                "true",
                                                "MICRONAUT_SERVER_SSL_KEY_STORE_PATH",
                                                path)))
                .isInstanceOf(UnusableSettingException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void asksForAKeyInTheKeyStoreOfTls(@TempDir Path folder) throws Exception {
        Path empty = folder.resolve("empty.p12");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        try (OutputStream out = Files.newOutputStream(empty)) {
            keys.store(out, "changeit".toCharArray());
        }

        assertThatThrownBy(
                        () ->
                                judge(
                                        Map.of(
                                                "MICRONAUT_SERVER_SSL_ENABLED",
                                                "true",
                                                "MICRONAUT_SERVER_SSL_KEY_STORE_PATH",
                                                "file:" + empty,
                                                "MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD",
                                                "changeit")))
                .isInstanceOf(UnusableSettingException.class)
                .hasMessageEndingWith("with a private key, file:" + empty + " has none.");
    }

    /** What the server may be told instead it judges itself. */
    @ParameterizedTest
    @CsvSource({
        "MICRONAUT_SERVER_SSL_BUILD_SELF_SIGNED, true",
        "MICRONAUT_SERVER_SSL_KEY_NAME, house"
    })
    void asksForNoKeyStoreWhereTheKeyOfTlsComesFromElsewhere(String variable, String value) {
        Map<String, Object> environment =
                Map.of(
                        "MICRONAUT_SERVER_SSL_ENABLED",
                        "true",
                        "MICRONAUT_SERVER_SSL_KEY_STORE_PATH",
                        "",
                        variable,
                        value);

        assertThatCode(() -> judge(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MICRONAUT_SERVER_PORT", "MICRONAUT_SERVER_SSL_PORT"})
    void knowsNoPortBeyondTheHighest(String variable) {
        assertThatThrownBy(() -> judge(Map.of(variable, "65536")))
                .isInstanceOf(UnusableSettingException.class)
                .hasMessage(variable + " is a whole number from 0 to 65535, not 65536.");
    }

    private static Map<String, Object> variables(String environment) {
        return Arrays.stream(environment.split(" ", -1))
                .filter(it -> !it.isEmpty())
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> it[1]));
    }

    private static ListeningPlace judge(Map<String, Object> environment) {
        return judge(environment, OptionalInt.empty());
    }

    private static ListeningPlace judge(Map<String, Object> given, OptionalInt port) {
        Map<String, Object> environment = new HashMap<>(given);
        environment.putIfAbsent("MICRONAUT_SERVER_SSL_KEY_STORE_PATH", "classpath:keys.p12");
        return SettingsJudge.judgeServing(
                builder ->
                        builder.environmentPropertySource(false)
                                .propertySources(asVariables(environment)),
                port);
    }

    /** Those of the splits are asked of the process itself, under the name that they have there. */
    private static PropertySource[] asVariables(Map<String, Object> environment) {
        Map<String, Object> spelt = new HashMap<>(environment);
        spelt.keySet().removeIf(name -> !name.startsWith("ENTRY_SPLIT_"));
        return new PropertySource[] {
            PropertySource.of(
                    "environment",
                    environment,
                    PropertyConvention.ENVIRONMENT_VARIABLE,
                    Origin.of("environment")),
            PropertySource.of("as spelt", spelt)
        };
    }

    private static Collection<String> documented() throws IOException {
        Set<String> variables = new TreeSet<>();
        Files.readAllLines(Path.of("..", "README.md")).stream()
                .dropWhile(line -> !line.equals("## Configuration"))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1)[1])
                .flatMap(cell -> VARIABLE.matcher(cell).results())
                .map(SettingsJudgeTest::variable)
                .filter(variable -> !JUDGED_LATER.contains(variable))
                .forEach(variables::add);
        assertThat(variables).hasSizeGreaterThan(60);
        return variables;
    }

    private static Refusal paper(String setting, String value, String words) {
        return new Refusal(PAPER + setting, value, words);
    }

    private static String variable(MatchResult found) {
        return found.group(2) == null ? found.group(1) : found.group(1) + "XAUUSD";
    }

    private static Collection<Setting> scalars() {
        try (SettingsContext context =
                SettingsContext.of(it -> it.environmentPropertySource(false))) {
            return context.settings().stream()
                    .flatMap(Setting::of)
                    .filter(setting -> setting.wanted().isPresent())
                    .toList();
        }
    }

    private record Refusal(String variable, String value, String words) {}
}

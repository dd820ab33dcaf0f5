package dev.hubgate.system.running;

import java.util.HashMap;
import java.util.Map;

/** What suites of other runtimes are told about the Hubgate under test. */
public final class SuiteEnvironment {
    private SuiteEnvironment() {}

    /** With a key that works, one whose requests the firewall reads, one that was revoked and one whose wallet is empty, and models whose providers are down. */
    public static Map<String, String> of(RunningHubgate hubgate) {
        AdminApi admin = hubgate.admin();
        Account account = admin.newAccount();
        Account revoked = admin.newAccount();
        admin.revoke(revoked);
        var environment = new HashMap<>(hubgate.operatorSettings());
        environment.putAll(Outage.arrange(hubgate));
        environment.put("HUBGATE_TEST_URL", hubgate.baseUrl());
        environment.put("HUBGATE_TEST_KEY", account.key());
        environment.put("HUBGATE_GUARDED_KEY", admin.newGuardedAccount().key());
        environment.put("HUBGATE_REVOKED_KEY", revoked.key());
        environment.put("HUBGATE_BROKE_KEY", admin.newAccount(0).key());
        return environment;
    }
}

package dev.hubgate.console.access;

import dev.hubgate.console.shell.Workplace;
import dev.hubgate.store.access.ApiKey;
import dev.hubgate.store.access.Keys;
import dev.hubgate.store.audit.AdminRecord;
import dev.hubgate.store.audit.AdminRecords;
import dev.hubgate.store.audit.Requests;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes and revokes the keys of the project at hand, each together with its record of who did it. */
@RequestScoped
public class KeyDesk {

    private static final int PAGE = 500;

    @EJB
    private Keys keys;

    @EJB
    private AdminRecords records;

    @EJB
    private Requests requests;

    @Inject
    private Workplace workplace;

    /** The keys that work in this project, its tenant's among them; newest first. */
    List<ApiKey> list() {
        var found = new ArrayList<ApiKey>();
        List<ApiKey> page;
        String after = null;
        do {
            page = keys.keys(workplace.getTenant().getId(), null, after, PAGE);
            page.stream().filter(this::worksHere).forEach(found::add);
            after = page.isEmpty() ? null : page.getLast().getId();
        } while (page.size() == PAGE);
        Collections.reverse(found);
        return found;
    }

    /** How much each of them was used in the last so many hours, by the key's id; those not used are missing. */
    Map<String, Requests.KeyUse> use(int hours) {
        return requests
                .useOfKeys(workplace.getTenant().getId(), workplace.getProject().getId(), hours)
                .stream()
                .collect(Collectors.toMap(Requests.KeyUse::keyId, use -> use));
    }

    /** Makes a key of this project. */
    @Transactional
    public Keys.Issued issue(String name, Instant expiresAt) {
        var issued =
                keys.issue(workplace.getTenant().getId(), workplace.getProject().getId(), name, expiresAt);
        note("access.create-key", issued.key().getId());
        return issued;
    }

    /** Revokes a key that works in this project; empty if there is none with this id. */
    @Transactional
    public Optional<ApiKey> revoke(String keyId) {
        var tenantId = workplace.getTenant().getId();
        var key = keys.key(tenantId, keyId).filter(this::worksHere);
        key.ifPresent(found -> {
            keys.revoke(tenantId, keyId);
            note("access.revoke-key", keyId);
        });
        return key;
    }

    private boolean worksHere(ApiKey key) {
        return key.getProjectId() == null
                || key.getProjectId().equals(workplace.getProject().getId());
    }

    private void note(String action, String keyId) {
        records.add(new AdminRecord(
                workplace.getMember().getId(), workplace.getTenant().getId(), action, keyId));
    }
}

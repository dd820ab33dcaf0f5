package dev.hubgate.console.firewall;

import dev.hubgate.console.shell.Workplace;
import dev.hubgate.store.tenancy.Member;
import dev.hubgate.store.tenancy.Members;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** Names those who issued versions of a policy, as far as their colleagues may know them. */
@RequestScoped
public class Authors {

    private static final String MEMBER = "mem_";

    @EJB
    private Members members;

    @Inject
    private Workplace workplace;

    private final Map<String, String> names = new HashMap<>();

    /** An e-mail address of a member of this tenant, or what else it was. */
    String name(String id) {
        return names.computeIfAbsent(id, this::look);
    }

    private String look(String id) {
        if (id.equals(workplace.getMember().getId())) {
            return "you";
        }
        if (!id.startsWith(MEMBER)) {
            return id.contains("_") ? "the admin API" : "Hubgate";
        }
        return members.member(id)
                .filter(member ->
                        member.getTenantId().equals(workplace.getTenant().getId()))
                .map(Member::getEmail)
                .orElse("a member who has left");
    }
}

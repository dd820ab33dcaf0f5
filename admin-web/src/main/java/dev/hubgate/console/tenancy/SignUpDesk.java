package dev.hubgate.console.tenancy;

import dev.hubgate.store.audit.AdminRecord;
import dev.hubgate.store.audit.AdminRecords;
import dev.hubgate.store.tenancy.Members;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;

/** Founds a tenant with all that belongs to it, and the record of it, or nothing. */
@RequestScoped
public class SignUpDesk {

    @EJB
    private Members members;

    @EJB
    private AdminRecords records;

    /** @throws dev.hubgate.store.Conflict if the address is taken */
    @Transactional
    public Members.SignedUp signUp(String email, String password, String organisation) {
        var secret = password.toCharArray();
        try {
            var made = members.signUp(email, secret, organisation);
            var who = made.member().getId();
            records.add(new AdminRecord(who, made.tenant().getId(), "tenancy.sign-up", who));
            return made;
        } finally {
            Arrays.fill(secret, '\0');
        }
    }
}

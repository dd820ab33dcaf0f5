package dev.hubgate.console.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignUpViewTest {

    @Test
    void namesATenantAfterItsOrganisation() {
        assertThat(SignUpView.organisationOrDefault(" Acme ", "ada@acme.example"))
                .isEqualTo("Acme");
    }

    @Test
    void namesATenantAfterItsOwnerWhereThereIsNone() {
        assertThat(SignUpView.organisationOrDefault(null, "ada@acme.example")).isEqualTo("ada");
        assertThat(SignUpView.organisationOrDefault("  ", "ada@acme.example")).isEqualTo("ada");
    }
}

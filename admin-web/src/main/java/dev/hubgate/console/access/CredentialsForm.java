package dev.hubgate.console.access;

import jakarta.faces.component.UIInput;

/** The two fields that log-in and sign-up share, and the care that a password wants. */
public abstract class CredentialsForm {

    private String email;
    private String password;
    private UIInput passwordField;

    /** A field keeps what was typed in the session; a password must not stay there. */
    public void forgetPassword() {
        if (passwordField != null) {
            passwordField.resetValue();
        }
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public UIInput getPasswordField() {
        return passwordField;
    }

    public void setPasswordField(UIInput passwordField) {
        this.passwordField = passwordField;
    }
}

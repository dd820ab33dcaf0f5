package dev.hubgate.system.clients;

import static dev.hubgate.system.clients.JavaSdkContract.ask;
import static dev.hubgate.system.clients.JavaSdkST.SCRIPTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.errors.BadRequestException;
import com.openai.errors.InternalServerException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.UnauthorizedException;
import com.openai.errors.UnexpectedStatusCodeException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.RunningHubgate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each failure arrives as the exception that {@code openai-java} has for it. */
@Tag("sdk")
@ExtendWith(HubgateExtension.class)
class JavaSdkErrorsST {
    private RunningHubgate hubgate;
    private Account account;

    @BeforeEach
    void openAnAccount(RunningHubgate running) {
        hubgate = running;
        account = running.admin().newAccount();
    }

    private <E extends OpenAIServiceException> E refusal(
            Class<E> kind, String key, ChatCompletionCreateParams request) {
        OpenAIClient client = JavaSdkST.client(hubgate, key);
        E error = catchThrowableOfType(kind, () -> client.chat().completions().create(request));
        client.close();
        assertThat(error).as("was refused").isNotNull();
        assertThat(error.headers().values("x-request-id"))
                .singleElement()
                .asString()
                .startsWith("req_");
        return error;
    }

    @Test
    void refusesAKeyThatDoesNotExist() {
        var error = refusal(
                UnauthorizedException.class,
                "oah_thiskeydoesnotexist",
                ask(SCRIPTED, "Hello").build());
        assertThat(error.code()).contains("invalid_api_key");
        assertThat(error.type()).contains("authentication_error");
    }

    @Test
    void refusesARevokedKey() {
        hubgate.admin().revoke(account);
        var error = refusal(
                UnauthorizedException.class,
                account.key(),
                ask(SCRIPTED, "Hello").build());
        assertThat(error.code()).contains("invalid_api_key");
    }

    @Test
    void refusesWhenTheWalletIsEmpty() {
        Account broke = hubgate.admin().newAccount(0);
        var error = refusal(
                UnexpectedStatusCodeException.class,
                broke.key(),
                ask(SCRIPTED, "Hello").build());
        assertThat(error.statusCode()).isEqualTo(402);
        assertThat(error.code()).contains("insufficient_funds");
    }

    @Test
    void knowsNoSuchModel() {
        var error = refusal(
                NotFoundException.class,
                account.key(),
                ask("gpt-4.1-minni", "Hello").build());
        assertThat(error.code()).contains("model_not_found");
    }

    @Test
    void namesTheWrongParameter() {
        var request = ask(SCRIPTED, "Hello")
                .putAdditionalBodyProperty("n", JsonValue.from(-1))
                .build();
        var error = refusal(BadRequestException.class, account.key(), request);
        assertThat(error.param()).contains("n");
        assertThat(error.type()).contains("invalid_request_error");
    }

    @ParameterizedTest
    @CsvSource({
        "status 401, 502, upstream_authentication_error",
        "status 500, 502, provider_unavailable",
        "status 503, 503, provider_overloaded",
        "html 502,   502, provider_unavailable"
    })
    void mapsAFailureOfTheProvider(String directive, int status, String code) {
        var request = ask(SCRIPTED, "[[" + directive + "]]").build();
        var error = refusal(InternalServerException.class, account.key(), request);
        assertThat(error.statusCode()).isEqualTo(status);
        assertThat(error.code()).contains(code);
        assertThat(error.type()).contains("upstream_error");
    }

    @Test
    void passesOnThatTheProviderRejectsTheRequest() {
        var error = refusal(
                BadRequestException.class,
                account.key(),
                ask(SCRIPTED, "[[status 400]]").build());
        assertThat(error.getMessage()).contains("The provider refuses with 400.");
    }
}

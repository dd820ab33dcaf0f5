package dev.hubgate.console.shell;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;

/** Sends a page whose background request failed to a page in words; without this nothing at all would be seen. */
public class AjaxFailures extends ExceptionHandlerFactory {

    private static final System.Logger LOG = System.getLogger(AjaxFailures.class.getName());

    public AjaxFailures(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Redirecting(getWrapped().getExceptionHandler());
    }

    private static final class Redirecting extends ExceptionHandlerWrapper {

        Redirecting(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() throws FacesException {
            var context = FacesContext.getCurrentInstance();
            if (context.getPartialViewContext().isAjaxRequest()) {
                var failures = new ArrayList<Throwable>();
                for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); events.remove()) {
                    failures.add(events.next().getContext().getException());
                }
                if (!failures.isEmpty()) {
                    redirect(context, failures.getFirst());
                }
            }
            super.handle();
        }

        private static void redirect(FacesContext context, Throwable failure) {
            var expired = failure instanceof ViewExpiredException;
            if (!expired) {
                LOG.log(System.Logger.Level.ERROR, "a background request failed", failure);
            }
            var page = context.getExternalContext();
            try {
                page.redirect(page.getRequestContextPath() + "/problem?about=" + (expired ? "expired" : "trouble"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            context.responseComplete();
        }
    }
}

package dev.hubgate.console.audit;

import dev.hubgate.console.shell.Workplace;
import dev.hubgate.store.audit.RequestRecord;
import dev.hubgate.store.audit.Requests;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;

/** The page that shows what a project did in the last day, and its newest requests. */
@Named("overviewView")
@RequestScoped
public class OverviewView {

    private static final int HOURS = 24;
    private static final int ROWS = 50;

    @EJB
    private Requests requests;

    @Inject
    private Workplace workplace;

    private Requests.Totals totals;
    private List<RequestRecord> latest;
    private Instant asOf;

    @PostConstruct
    void read() {
        var tenantId = workplace.getTenant().getId();
        var projectId = workplace.getProject().getId();
        asOf = Instant.now();
        totals = requests.totals(tenantId, projectId, HOURS);
        latest = requests.find(new Requests.Search(tenantId, projectId, null, null, ROWS));
    }

    public Requests.Totals getTotals() {
        return totals;
    }

    /** The newest fifty. */
    public List<RequestRecord> getLatest() {
        return latest;
    }

    public Instant getAsOf() {
        return asOf;
    }
}

package dev.hubgate.store.tenancy;

/**
 * What can be set of a project; null leaves a value as it is.
 *
 * @param defaultMaxTokens the most tokens that a reply may have where the request does not say
 * @param unsupportedParameters {@link Project#ERROR} or {@link Project#DROP}
 * @param fetchMedia whether the gateway fetches what a request names by URL
 * @param routing how its requests are routed
 */
public record ProjectSettings(
        Integer defaultMaxTokens, String unsupportedParameters, Boolean fetchMedia, RoutingRules routing) {

    /** Whether the project is just so already. */
    public boolean areThoseOf(Project project) {
        return (defaultMaxTokens == null || defaultMaxTokens == project.getDefaultMaxTokens())
                && (unsupportedParameters == null || unsupportedParameters.equals(project.getUnsupportedParameters()))
                && (fetchMedia == null || fetchMedia == project.isFetchMedia())
                && (routing == null || routing.equals(project.getRouting()));
    }

    void applyTo(Project project) {
        if (defaultMaxTokens != null) {
            project.setDefaultMaxTokens(defaultMaxTokens);
        }
        if (unsupportedParameters != null) {
            project.setUnsupportedParameters(unsupportedParameters);
        }
        if (fetchMedia != null) {
            project.setFetchMedia(fetchMedia);
        }
        if (routing != null) {
            project.setRouting(routing);
        }
    }
}

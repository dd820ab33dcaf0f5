package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.Draft;

/**
 * Where another name is to lead.
 *
 * @param model the canonical name of a model
 */
public record AliasDraft(String model) implements Draft {

    public AliasDraft {
        ModelName.required("model", model);
    }
}

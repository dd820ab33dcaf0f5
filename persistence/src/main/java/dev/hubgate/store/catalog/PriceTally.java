package dev.hubgate.store.catalog;

/**
 * What became of the quotes of a price list; all but the first add up to the first.
 *
 * @param seen how many it had
 * @param unchanged cost what they cost before
 * @param applied have a new price
 * @param held wait for an operator's yes
 * @param rejected an operator has said no to just that
 * @param overridden have a price of the operator's own, which stays
 * @param unknown the catalogue has no such offer
 */
public record PriceTally(int seen, int unchanged, int applied, int held, int rejected, int overridden, int unknown) {}

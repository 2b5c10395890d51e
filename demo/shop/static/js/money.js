// Amounts are whole cents everywhere; they become words only here.

const euros = new Intl.NumberFormat("en-IE", { style: "currency", currency: "EUR" });

/** Write cents for people: 2490 → €24.90. */
export const asMoney = (cents) => euros.format(cents / 100);

/** Write cents for the dataLayer, which counts in euros: 2490 → 24.9. */
export const asValue = (cents) => cents / 100;

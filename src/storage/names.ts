/** The name of the lock that whoever has the vault open holds. */
export const lockName = "habeas-vault";

/** The last message of a vault worker whose lock another window has taken. */
export const takenByForce = "taken-by-force";

/** The channel on which the windows of a desk tell each other of touches and locks. */
export const presenceChannel = "habeas-presence";

package govbus.exchange.deliver;

/** Where the refused rows of one lane are parked, for one form of a subscription. */
record Bay(String subscription, String generation, int partition) {

    static Bay of(Feeding feeding) {
        return new Bay(
                feeding.subscription().name(),
                feeding.generation(),
                feeding.lane().partition());
    }

    Object[] params() {
        return new Object[] {subscription, generation, partition};
    }
}

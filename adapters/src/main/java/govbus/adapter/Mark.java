package govbus.adapter;

/** What makes handing over the same rows twice harmless; stored in the commit that accepts them. */
public sealed interface Mark permits Position, PushKey {}

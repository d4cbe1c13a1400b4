package dev.faultline.core.engine;

/** Where an asynchronous call began: suppressed in its failure, whose own stack shows only the client's threads. */
final class AsyncCallSite extends Throwable {

    private static final long serialVersionUID = 1L;

    AsyncCallSite() {
        super("the asynchronous call began here");
    }
}

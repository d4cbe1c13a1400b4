package dev.faultline.spring;

import dev.faultline.core.ClientStatus;
import java.util.List;

/** The states of one API's clients. */
@FunctionalInterface
interface ClientStatuses {

    List<ClientStatus> all();
}

package app

import dev.faultline.partner.ApplicationReceipt
import dev.faultline.partner.PartnerException

// snippet: kotlin-when
fun advice(e: PartnerException): String = when (e) {
    is PartnerException.Authentication -> "key"
    is PartnerException.Permission -> "permission"
    is PartnerException.NotFound -> "not found"
    is PartnerException.InvalidRequest -> "request"
    is PartnerException.Conflict -> "conflict"
    is PartnerException.Precondition -> "precondition"
    is PartnerException.Throttled -> "throttled"
    is PartnerException.ServerFault -> "server"
}

// a receipt without this id is possible, and the compiler knows it
fun ours(receipt: ApplicationReceipt): String = receipt.sourceApplicationId() ?: "none"
// end

fun main() {
    LocalServer().use { server ->
        Calls.on(server.url())
        try {
            Calls.client(server.url()).use { it.applications().get("ej_app_1") }
            error("it did not fail")
        } catch (e: PartnerException) {
            check(advice(e) == "conflict") { e.toString() }
        }
    }
}

// Reductions that turn out to have been needless are taken back: by timestamps (Eifel, RFC 3522, RFC 4015),
// by DSACKs (RFC 2883, RFC 3708), by F-RTO (RFC 5682). The form is Linux's.
#pragma once

#include "core/tcp/ack_report.h"
#include "core/tcp/tcb.h"

namespace theater::tcp {

/// A reduction begins: what it would take to undo it is noted.
void begin_undo(Tcb &tcb);
/// Something has been sent again.
void undo_on_resend(Tcb &tcb, const Context &context);
/// A DSACK reports [left, right) as needless.
void undo_on_duplicate(Tcb &tcb, Seq left, Seq right, const AckReport &report);
/// In recovery: a partial ACK was brought about by an original. True: nothing more is to be done about this
/// ACK.
bool undo_partial(Tcb &tcb, const AckReport &report, const Context &context);
/// At the end of recovery or loss.
void undo_at_end(Tcb &tcb, const AckReport &report, const Context &context);
/// Every repetition has been reported as needless.
bool undo_by_duplicates(Tcb &tcb, const Context &context);
/// After a time-out. ByFrto: an original has arrived.
enum class UndoReason : std::uint8_t { Evidence, ByFrto };
bool undo_loss(Tcb &tcb, const AckReport &report, UndoReason reason, const Context &context);
/// Linux tcp_check_sack_reordering: something has overtaken `low`; from now on that much is expected.
void note_reordering(Tcb &tcb, Seq low, const Config &config);

}  // namespace theater::tcp

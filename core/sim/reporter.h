// Turns the reports of an endpoint into facts of the world, with ids in one sequence.
#pragma once

#include "core/sim/turn.h"

namespace theater::sim {

class Turn::Reporter final : public tcp::Observer {
public:
    Reporter(Turn &turn, HostId host, ConnId conn, FactId segment = 0)
        : turn_(turn), host_(host), conn_(conn), segment_(segment) {}

    FactId on_state(tcp::State from, tcp::State to, FactId cause) override {
        return turn_.emit(StateChanged{host_, conn_, from, to}, cause);
    }
    FactId on_timer(tcp::Timer timer, tcp::TimerAction action, Instant deadline, FactId cause) override {
        return turn_.emit(TimerMoved{host_, conn_, timer, action, deadline}, cause);
    }
    FactId on_step(tcp::Step step, tcp::Verdict verdict, FactId cause) override {
        return turn_.emit(StepDecided{host_, conn_, segment_, step, verdict}, cause);
    }
    FactId on_measure(tcp::Quantity quantity, std::int64_t value, FactId cause) override {
        return turn_.emit(Measured{host_, conn_, quantity, value}, cause);
    }
    FactId on_congestion(tcp::CongestionEvent event, FactId cause) override {
        return turn_.emit(CongestionTurned{host_, conn_, event}, cause);
    }

    /// What the host's own decisions about the segment follow from.
    void set_cause(FactId cause) { cause_ = cause; }
    FactId cause() const { return cause_; }

private:
    Turn &turn_;
    HostId host_;
    ConnId conn_;
    FactId segment_;
    FactId cause_ = 0;
};

}  // namespace theater::sim

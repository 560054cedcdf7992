// The part of the session that changes options, profiles and the cable: before the run starts it makes
// another scenario of it, later it acts like any other hand.
#include <utility>

#include "core/script/profile_of_setup.h"
#include "core/tcp/config_fields.h"
#include "core/tcp/profiles.h"
#include "ui/model/host_words.h"
#include "ui/model/option_words.h"
#include "ui/model/session.h"

namespace theater::ui {

qint64 Session::option(int host, std::string_view name) const {
    return option_value(timeline_->at(now_).hosts()[static_cast<std::size_t>(host)].config(), name);
}

qint64 Session::option_at_start(int host, std::string_view name) const {
    const tcp::ConfigField *field = tcp::find_config_field(name);
    return is_open() && field != nullptr
               ? field->get(timeline_->setup().hosts[static_cast<std::size_t>(host)].config)
               : 0;
}

qint64 Session::profile_option(std::string_view name) const {
    const auto config = tcp::profile_config(profile().toStdString());
    return option_value(config.value_or(tcp::profiles().front().config), name);
}

void Session::set_option(int host, std::string_view name, qint64 value) {
    const tcp::ConfigField *field = tcp::find_config_field(name);
    const auto id = static_cast<sim::HostId>(host);
    const sim::SetOption option{id, std::string(name), value};
    if (!is_open() || field == nullptr || value < field->min || value > field->max ||
        value % field->step != 0) {
        return;
    }
    if (!changes_scenario()) {
        if (const sim::Command command{now_, option}; timeline_->at(now_).can_apply(command)) {
            apply(command);
        }
        return;
    }
    sim::Setup setup = timeline_->setup();
    field->set(setup.hosts[id].config, value);
    change_setup(std::move(setup));
}

QString Session::profile() const {
    // The latest switch on the way to the current branch.
    std::vector<record::BranchId> line = timeline_->line_of(timeline_->current().id);
    Instant left = now_;
    for (auto id = line.rbegin(); id != line.rend(); ++id) {
        const record::Branch &branch = timeline_->branch(*id);
        if (!branch.profile.empty() && branch.forked_at <= left) {
            return QString::fromStdString(branch.profile);
        }
        if (branch.kind == record::Branch::Kind::Setup) {
            break;
        }
        left = std::min(left, branch.forked_at);
    }
    return QString::fromStdString(timeline_->setup().profile);
}

QStringList Session::profile_names() {
    QStringList names;
    for (const tcp::Profile &profile : tcp::profiles()) {
        names += QString::fromUtf8(profile.name.data(), static_cast<qsizetype>(profile.name.size()));
    }
    return names;
}

void Session::set_profile(const QString &name) {
    if (!is_open() || name == profile()) {
        return;
    }
    sim::Setup setup = timeline_->setup();
    const sim::World &world = timeline_->at(now_);
    if (!changes_scenario()) {
        setup.profile = profile().toStdString();
        for (std::size_t i = 0; i < setup.hosts.size(); ++i) {
            setup.hosts[i].config = world.hosts()[i].config();
        }
    }
    if (!script::use_profile(setup, name.toStdString())) {
        return;
    }
    if (changes_scenario()) {
        change_setup(std::move(setup));
        return;
    }
    std::vector<sim::Command> commands;
    for (std::size_t i = 0; i < setup.hosts.size(); ++i) {
        for (const tcp::ConfigField &field : tcp::config_fields()) {
            const std::int64_t wanted = field.get(setup.hosts[i].config);
            if (wanted != field.get(world.hosts()[i].config())) {
                const auto host = static_cast<sim::HostId>(i);
                commands.push_back({now_, sim::SetOption{host, std::string(field.name), wanted}});
            }
        }
    }
    apply(commands, name);
}

sim::ForgeSegment Session::expected_by(int host) const {
    const sim::Host &target = timeline_->at(now_).hosts()[static_cast<std::size_t>(host)];
    sim::ForgeSegment forged;
    forged.to = static_cast<sim::HostId>(host);
    forged.connection = place_of(target, connection_);
    if (const sim::Connection *imitated = target.nth(forged.connection)) {
        const tcp::Tcb &tcb = imitated->tcb;
        forged.seq = tcb.rcv.nxt.value - tcb.rcv.irs.value;
        forged.ack = tcb.snd.nxt.value - tcb.snd.iss.value;
    }
    return forged;
}

bool Session::is_cable_cut() const { return is_open() && timeline_->at(now_).link().is_cut(now_); }

void Session::toggle_cable() {
    const sim::Command command{now_, sim::SetCable{is_cable_cut() ? sim::Cable::Whole : sim::Cable::Cut}};
    if (is_open() && timeline_->at(now_).can_apply(command)) {
        apply(command);
    }
}

QStringList Session::queue_lines(int host) const { return queue_words(timeline_->at(now_), host); }

QStringList Session::cookie_lines(int host) const { return cookie_words(timeline_->at(now_), host); }

QString Session::next_address(int host) const {
    return QString::fromStdString(
        to_string(ui::next_address(timeline_->at(now_), static_cast<sim::HostId>(host))));
}

void Session::show_connection(quint32 connection) {
    if (connection != connection_) {
        connection_ = connection;
        emit connection_changed();
    }
}

std::vector<scene::ConnectionTag> Session::connections() const {
    return is_open() ? scene::connections_in(timeline_->recording()) : std::vector<scene::ConnectionTag>();
}

}  // namespace theater::ui

#include "core/filter/node.h"

#include <algorithm>

namespace theater::filter {

namespace {

bool holds(Relation relation, std::strong_ordering order) {
    switch (relation) {
        case Relation::Equal: return order == 0;
        case Relation::Differs: return order != 0;
        case Relation::Greater: return order > 0;
        case Relation::AtLeast: return order >= 0;
        case Relation::Less: return order < 0;
        case Relation::AtMost: return order <= 0;
    }
    return false;
}

std::strong_ordering in_order(std::string_view a, std::string_view b) {
    const int order = a.compare(b);
    return order <=> 0;
}

/// The first `prefix` bits; all where it is negative.
tcp::IpAddress network_of(tcp::IpAddress address, int prefix) {
    if (prefix < 0) return address;
    for (int bit = prefix; bit < 128; ++bit) {
        auto &byte = address.bytes[static_cast<std::size_t>(bit / 8)];
        byte = static_cast<std::uint8_t>(byte & ~(0x80 >> (bit % 8)));
    }
    return address;
}

/// What is compared, whatever it came from.
struct Term {
    Value value;
    int prefix = -1;
};

std::strong_ordering compare(Kind kind, const Term &a, const Term &b) {
    switch (kind) {
        case Kind::Address: {
            const int prefix = std::max(a.prefix, b.prefix);
            return network_of(a.value.address, prefix) <=> network_of(b.value.address, prefix);
        }
        case Kind::Text:
        case Kind::Choice: return in_order(a.value.text, b.value.text);
        default: return a.value.number <=> b.value.number;
    }
}

Value value_of(const Literal &literal) { return {literal.number, literal.address, literal.text}; }

struct Terms {
    Values read;
    std::array<Term, 8> items;
    std::size_t count = 0;
};

void read(const Operand &operand, const Packet &packet, Terms &terms) {
    if (operand.field == nullptr) {
        terms.items[0] = {value_of(operand.literal), operand.literal.prefix};
        terms.count = 1;
        return;
    }
    operand.field->read(packet, terms.read);
    terms.count = terms.read.count;
    for (std::size_t i = 0; i < terms.count; ++i) {
        terms.items[i].value = terms.read.items[i];
        if (operand.mask) terms.items[i].value.number &= *operand.mask;
    }
}

bool exists(const Operand &operand, const Packet &packet) {
    Terms terms;
    read(operand, packet, terms);
    const bool counts = operand.field->kind == Kind::Truth || operand.mask;
    for (std::size_t i = 0; i < terms.count; ++i) {
        if (!counts || terms.items[i].value.number != 0) return true;
    }
    return false;
}

bool compares(const Node &node, const Packet &packet) {
    Terms left, right;
    read(node.left, packet, left);
    read(node.right, packet, right);
    if (left.count == 0 || right.count == 0) return false;
    const Kind kind = node.left.field != nullptr ? node.left.field->kind : node.right.field->kind;
    const bool all = node.quantifier == Quantifier::All;
    for (std::size_t i = 0; i < left.count; ++i) {
        for (std::size_t j = 0; j < right.count; ++j) {
            if (holds(node.relation, compare(kind, left.items[i], right.items[j])) != all) return !all;
        }
    }
    return all;
}

bool is_one_of(const Node &node, const Packet &packet) {
    Terms left;
    read(node.left, packet, left);
    const Kind kind = node.left.field->kind;
    for (std::size_t i = 0; i < left.count; ++i) {
        for (const SetItem &item : node.set) {
            const auto order = compare(kind, left.items[i], {value_of(item.from), item.from.prefix});
            if (!item.to ? order == 0
                         : order >= 0 && compare(kind, left.items[i], {value_of(*item.to), -1}) <= 0)
                return true;
        }
    }
    return false;
}

}  // namespace

bool passes(const Node &node, const Packet &packet) {
    const auto child_passes = [&](const std::shared_ptr<const Node> &child) {
        return passes(*child, packet);
    };
    switch (node.kind) {
        case Node::Kind::And: return std::all_of(node.children.begin(), node.children.end(), child_passes);
        case Node::Kind::Or: return std::any_of(node.children.begin(), node.children.end(), child_passes);
        case Node::Kind::Not: return !child_passes(node.children.front());
        case Node::Kind::Exists: return exists(node.left, packet);
        case Node::Kind::Compare: return compares(node, packet);
        case Node::Kind::OneOf: return is_one_of(node, packet);
    }
    return false;
}

}  // namespace theater::filter

// Reads a filter by recursive descent: one function for each line of the grammar in filter.h.
#include <algorithm>
#include <utility>

#include "core/filter/filter.h"
#include "core/filter/lexer.h"
#include "core/filter/literal.h"
#include "core/filter/node.h"

namespace theater::filter {

namespace {

using Sign = Token::Kind;
using NodePtr = std::shared_ptr<const Node>;
using Read = tl::expected<NodePtr, Error>;

struct RelationWord {
    std::string_view word;
    Relation relation;
    Quantifier quantifier;
};
constexpr RelationWord kRelations[] = {
    {"==", Relation::Equal, Quantifier::Any},       {"eq", Relation::Equal, Quantifier::Any},
    {"===", Relation::Equal, Quantifier::All},      {"all_eq", Relation::Equal, Quantifier::All},
    {"!=", Relation::Differs, Quantifier::All},     {"ne", Relation::Differs, Quantifier::All},
    {"!==", Relation::Differs, Quantifier::Any},    {"~=", Relation::Differs, Quantifier::Any},
    {"any_ne", Relation::Differs, Quantifier::Any}, {">", Relation::Greater, Quantifier::Any},
    {"gt", Relation::Greater, Quantifier::Any},     {">=", Relation::AtLeast, Quantifier::Any},
    {"ge", Relation::AtLeast, Quantifier::Any},     {"<", Relation::Less, Quantifier::Any},
    {"lt", Relation::Less, Quantifier::Any},        {"<=", Relation::AtMost, Quantifier::Any},
    {"le", Relation::AtMost, Quantifier::Any},
};

const RelationWord &relation_of(const Token &token) {
    return *std::find_if(std::begin(kRelations), std::end(kRelations),
                         [&](const RelationWord &one) { return one.word == token.text; });
}

/// The same relation seen from the other side.
Relation mirrored(Relation relation) {
    switch (relation) {
        case Relation::Greater: return Relation::Less;
        case Relation::AtLeast: return Relation::AtMost;
        case Relation::Less: return Relation::Greater;
        case Relation::AtMost: return Relation::AtLeast;
        default: return relation;
    }
}

bool has_order(Kind kind) { return kind == Kind::Number || kind == Kind::Time || kind == Kind::Address; }

/// Kinds whose values can be held against each other.
bool are_alike(Kind a, Kind b) { return a == b && a != Kind::Presence; }

std::string spell(std::string_view text) { return std::string(text); }

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text), lexer_(text) { advance(); }

    Result<Filter> read() {
        if (token_.kind == Sign::End) return Filter();
        Read root = read_or(0);
        if (!root) return tl::unexpected(root.error());
        if (token_.kind == Sign::Close) return fail({"filter.stray-parenthesis", {}});
        if (token_.kind != Sign::End) return wrong_after_test();
        return Filter(std::move(*root), bare_);
    }

private:
    void advance() { token_ = lexer_.next(); }

    Error error_at(std::size_t at, Text text) const { return {{}, 1, column_of(text_, at), std::move(text)}; }
    tl::unexpected<Error> fail_at(std::size_t at, Text text) const {
        return tl::unexpected(error_at(at, std::move(text)));
    }
    tl::unexpected<Error> fail(Text text) const { return fail_at(token_.at, std::move(text)); }

    /// Something stands where a test has ended.
    tl::unexpected<Error> wrong_after_test() const {
        if (token_.kind == Sign::Single) return fail({"filter.single-equals", {}});
        if (token_.kind == Sign::Relation) return fail({"filter.chained", {}});
        if (token_.kind == Sign::Word && (token_.text == "contains" || token_.text == "matches"))
            return fail({"filter.no-such-operator", {spell(token_.text)}});
        if (token_.kind == Sign::Strange) return fail({"filter.strange", {spell(token_.text)}});
        return fail({"filter.missing-and", {spell(token_.text)}});
    }

    /// Whatever stands here is no beginning of a test.
    tl::unexpected<Error> no_test() const {
        switch (token_.kind) {
            case Sign::Single: return fail({"filter.single-equals", {}});
            case Sign::Unfinished: return fail({"filter.unfinished", {}});
            case Sign::Strange: return fail({"filter.strange", {spell(token_.text)}});
            default: return fail({"filter.no-test", {}});
        }
    }

    Read read_or(int depth) { return read_chain(depth, Sign::Or, Node::Kind::Or); }
    Read read_and(int depth) { return read_chain(depth, Sign::And, Node::Kind::And); }

    Read read_chain(int depth, Sign sign, Node::Kind kind) {
        const auto part = [&] { return sign == Sign::Or ? read_and(depth) : read_not(depth); };
        Read first = part();
        if (!first || token_.kind != sign) return first;
        auto node = std::make_shared<Node>();
        node->kind = kind;
        node->children.push_back(std::move(*first));
        while (token_.kind == sign) {
            advance();
            Read next = part();
            if (!next) return next;
            node->children.push_back(std::move(*next));
        }
        return node;
    }

    Read read_not(int depth) {
        if (depth >= kMostDepth) return fail({"filter.too-deep", {}});
        if (token_.kind == Sign::Not) {
            advance();
            Read inner = read_not(depth + 1);
            if (!inner) return inner;
            auto node = std::make_shared<Node>();
            node->kind = Node::Kind::Not;
            node->children.push_back(std::move(*inner));
            return node;
        }
        if (token_.kind != Sign::Open) return read_test();
        const std::size_t open = token_.at;
        advance();
        Read inner = read_or(depth + 1);
        if (!inner) return inner;
        if (token_.kind == Sign::End) return fail_at(open, {"filter.open-parenthesis", {}});
        if (token_.kind != Sign::Close) return wrong_after_test();
        advance();
        return inner;
    }

    Read read_test() {
        const Token left = token_;
        if (left.kind != Sign::Word && left.kind != Sign::Quoted) return no_test();
        advance();
        const Field *field = left.kind == Sign::Word ? find_field(left.text) : nullptr;
        if (field == nullptr && token_.kind != Sign::Relation) return unknown_field(left);
        Operand operand;
        operand.field = field;
        if (token_.kind == Sign::Bits) {
            if (const auto error = read_mask(operand)) return tl::unexpected(*error);
        }
        if (token_.kind == Sign::Word && token_.text == "in") return read_set(operand);
        if (token_.kind == Sign::Relation) return read_comparison(left, operand);
        auto node = std::make_shared<Node>();
        node->kind = Node::Kind::Exists;
        node->left = std::move(operand);
        if (field->kind == Kind::Truth && field->name.starts_with("tcp.") && bare_.empty())
            bare_ = field->name;
        return node;
    }

    tl::unexpected<Error> unknown_field(const Token &token) const {
        const std::string_view like = field_like(token.text);
        if (!like.empty()) {
            return fail_at(token.at, {"filter.unknown-field-like", {spell(token.text), spell(like)}});
        }
        return fail_at(token.at, {"filter.unknown-field", {spell(token.text)}});
    }

    std::optional<Error> read_mask(Operand &operand) {
        if (operand.field->kind != Kind::Number)
            return error_at(token_.at, {"filter.no-bits", {spell(operand.field->name)}});
        advance();
        const auto mask = token_.kind == Sign::Word ? parse_number(token_.text) : std::nullopt;
        if (!mask) return error_at(token_.at, {"filter.no-mask", {}});
        operand.mask = *mask;
        advance();
        return std::nullopt;
    }

    Read read_comparison(const Token &left_token, Operand left) {
        const Token sign = token_;
        const RelationWord &relation = relation_of(sign);
        advance();
        const Token right_token = token_;
        if (right_token.kind == Sign::Unfinished) return fail({"filter.unfinished", {}});
        if (right_token.kind != Sign::Word && right_token.kind != Sign::Quoted)
            return fail({"filter.no-value", {spell(sign.text)}});
        advance();
        auto node = std::make_shared<Node>();
        node->kind = Node::Kind::Compare;
        node->relation = relation.relation;
        node->quantifier = relation.quantifier;
        Operand right;
        right.field = right_token.kind == Sign::Word ? find_field(right_token.text) : nullptr;
        if (left.field == nullptr) {
            if (right.field == nullptr) return unknown_field(left_token);
            // "80 == tcp.port" means the same the other way round.
            std::swap(left, right);
            node->relation = mirrored(node->relation);
            if (const auto error = take_literal(left_token, *left.field, right))
                return tl::unexpected(*error);
        } else if (right.field == nullptr) {
            if (const auto error = take_literal(right_token, *left.field, right))
                return tl::unexpected(*error);
        } else if (!are_alike(left.field->kind, right.field->kind)) {
            return fail_at(right_token.at,
                           {"filter.unlike", {spell(left.field->name), spell(right.field->name)}});
        }
        const bool orders = node->relation != Relation::Equal && node->relation != Relation::Differs;
        if (orders && !has_order(left.field->kind))
            return fail_at(sign.at, {"filter.no-order", {spell(left.field->name)}});
        node->left = std::move(left);
        node->right = std::move(right);
        return node;
    }

    std::optional<Error> take_literal(const Token &token, const Field &field, Operand &operand) const {
        auto literal = read_literal(token, field);
        if (!literal) return error_at(token.at, literal.error());
        operand.literal = std::move(*literal);
        return std::nullopt;
    }

    Read read_set(const Operand &operand) {
        const Field &field = *operand.field;
        if (field.kind == Kind::Presence) return fail({"filter.presence-only", {spell(field.name)}});
        advance();
        if (token_.kind != Sign::OpenSet) return fail({"filter.no-set", {spell(field.name)}});
        const std::size_t open = token_.at;
        advance();
        auto node = std::make_shared<Node>();
        node->kind = Node::Kind::OneOf;
        node->left = operand;
        while (token_.kind != Sign::CloseSet) {
            if (token_.kind == Sign::End) return fail_at(open, {"filter.open-set", {}});
            if (const auto error = read_item(field, *node)) return tl::unexpected(*error);
            if (token_.kind == Sign::Comma) advance();
        }
        if (node->set.empty()) return fail_at(open, {"filter.empty-set", {spell(field.name)}});
        advance();
        return node;
    }

    std::optional<Error> read_item(const Field &field, Node &node) {
        SetItem item;
        if (const auto error = read_value(field, item.from)) return error;
        if (token_.kind == Sign::Range) {
            const std::size_t sign = token_.at;
            if (!has_order(field.kind)) return error_at(token_.at, {"filter.no-order", {spell(field.name)}});
            advance();
            Literal to;
            if (const auto error = read_value(field, to)) return error;
            const bool backwards =
                field.kind == Kind::Address ? to.address < item.from.address : to.number < item.from.number;
            if (backwards) return error_at(sign, {"filter.backwards", {}});
            item.to = std::move(to);
        }
        node.set.push_back(std::move(item));
        return std::nullopt;
    }

    std::optional<Error> read_value(const Field &field, Literal &value) {
        if (token_.kind == Sign::Unfinished) return error_at(token_.at, {"filter.unfinished", {}});
        if (token_.kind != Sign::Word && token_.kind != Sign::Quoted)
            return error_at(token_.at, {"filter.no-item", {}});
        auto literal = read_literal(token_, field);
        if (!literal) return error_at(token_.at, literal.error());
        value = std::move(*literal);
        advance();
        return std::nullopt;
    }

    std::string_view text_;
    Lexer lexer_;
    Token token_;
    std::string_view bare_;  // a name in the table of fields
};

}  // namespace

bool Filter::passes(const Packet &packet) const {
    return root_ == nullptr || theater::filter::passes(*root_, packet);
}

Result<Filter> parse(std::string_view text) {
    if (text.size() > kMostCharacters) {
        return tl::unexpected(Error{{}, 1, 1, {"filter.too-long", {std::to_string(kMostCharacters)}}});
    }
    return Parser(text).read();
}

}  // namespace theater::filter

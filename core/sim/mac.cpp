#include "core/sim/mac.h"

#include <sodium.h>

#include "core/base/random.h"

namespace theater::sim {

MacKey make_mac_key(std::uint64_t seed, std::uint8_t host, std::string_view purpose) {
    std::uint64_t start = seed ^ (std::uint64_t{host} << 56);
    for (const char letter : purpose)
        start = start * 131 + static_cast<std::uint8_t>(letter);
    Random random(start);
    MacKey key{};
    for (std::uint8_t &byte : key)
        byte = static_cast<std::uint8_t>(random.next());
    return key;
}

MacInput &MacInput::add(const tcp::IpAddress &address) {
    bytes_.insert(bytes_.end(), address.bytes.begin(), address.bytes.end());
    return *this;
}

MacInput &MacInput::add(std::uint64_t number) {
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes_.push_back(static_cast<std::uint8_t>(number >> shift));
    return *this;
}

std::uint64_t mac(const MacKey &key, const MacInput &input) {
    static_assert(crypto_shorthash_KEYBYTES == std::tuple_size_v<MacKey>);
    static_assert(crypto_shorthash_BYTES == 8);
    std::array<std::uint8_t, crypto_shorthash_BYTES> hash{};
    crypto_shorthash(hash.data(), input.bytes().data(), input.bytes().size(), key.data());
    std::uint64_t value = 0;
    for (const std::uint8_t byte : hash)
        value = value << 8 | byte;
    return value;
}

}  // namespace theater::sim

// The core speaks UTF-8 in std::string, Qt speaks QString.
#pragma once

#include <string_view>

#include <QString>

namespace theater::ui {

inline QString to_qstring(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

}  // namespace theater::ui

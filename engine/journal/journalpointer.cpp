#include "engine/journal/journalpointer.h"

#include "engine/io/writablehostfile.h"

#include <string>
#include <string_view>

namespace parascope {

namespace {

constexpr std::string_view kIntroduction = "parascope-undo-file: ";
constexpr std::size_t kMaxBytes = 8192; // twice the longest path that the system takes

} // namespace

Result<void> writePointer(const std::filesystem::path &pointer,
                          const std::filesystem::path &journal)
{
    const auto file = WritableHostFile::create(pointer);
    if (!file)
        return tl::unexpected(file.error());
    const std::string line = std::string(kIntroduction) + journal.native() + '\n';
    auto written = (*file)->writeAt(0, std::as_bytes(std::span(line)));
    if (written)
        written = (*file)->sync();
    if (!written) {
        std::error_code ignored;
        std::filesystem::remove(pointer, ignored);
    }
    return written;
}

Result<std::optional<std::filesystem::path>> readPointer(const std::filesystem::path &pointer)
{
    const auto file = HostFile::open(pointer);
    if (!file)
        return tl::unexpected(file.error());
    std::string line(kMaxBytes, '\0');
    const auto count = (*file)->readAt(0, std::as_writable_bytes(std::span(line)));
    if (!count)
        return tl::unexpected(count.error());
    line.resize(*count);
    const bool isPointer = line.size() > kIntroduction.size() + 1 && line.size() < kMaxBytes &&
                           line.starts_with(kIntroduction) && line.ends_with('\n');
    if (!isPointer)
        return std::optional<std::filesystem::path>();
    const std::filesystem::path target =
        line.substr(kIntroduction.size(), line.size() - kIntroduction.size() - 1);
    return std::optional(pointer.parent_path() / target);
}

} // namespace parascope

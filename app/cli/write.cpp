#include "app/cli/guestchange.h"
#include "app/cli/openedimage.h"
#include "app/cli/standardinput.h"
#include "app/cli/words.h"
#include "engine/text/words.h"

#include <algorithm>
#include <cstring>
#include <unistd.h>

namespace parascope::cli {

namespace {

constexpr std::uint64_t kStepBytes = 1U << 20U;

/// What the options ask for, or a sentence that says why it makes no sense.
tl::expected<WriterOptions, QString> optionsFrom(const Arguments &arguments)
{
    WriterOptions options;
    if (const auto size = arguments.value("prealloc-size")) {
        const auto bytes = parseQuantity(*size);
        if (!bytes)
            return tl::unexpected(Words::tr("%1 is not a number of bytes").arg(text::path(*size)));
        options.growth.preallocBytes = *bytes;
    }
    if (const auto mode = arguments.value("prealloc-mode")) {
        if (*mode != "falloc" && *mode != "truncate")
            return tl::unexpected(
                Words::tr("--prealloc-mode is falloc or truncate, not %1").arg(text::path(*mode)));
        options.growth.mode = *mode == "falloc" ? GrowthMode::Falloc : GrowthMode::Truncate;
    }
    return options;
}

ExitCode inputFailed(const Error &error, Context &context)
{
    if (error.code == ErrorCode::Cancelled)
        return Cancelled;
    context.console.message(Words::tr("standard input cannot be read: %1")
                                .arg(QString::fromLocal8Bit(std::strerror(error.systemError))));
    return Failed;
}

/// Everything that comes in goes to the disk, step by step.
class Transfer
{
public:
    Transfer(StandardInput &input, const GuestChange &change, std::uint64_t offset,
             Context &context)
        : m_input(input), m_change(change), m_offset(offset), m_context(context)
    {}

    [[nodiscard]] Result<void> run(GuestWriter &writer, std::uint64_t &done)
    {
        const std::uint64_t total = m_input.length().value_or(0);
        std::vector<std::byte> buffer(kStepBytes);
        for (;;) {
            const Result<std::size_t> count = m_input.read(buffer);
            if (!count) {
                m_code = inputFailed(count.error(), m_context);
                return {};
            }
            const std::uint64_t length = std::min<std::uint64_t>(*count, m_change.room() - done);
            if (const auto written = writer.write(GuestOffset(m_offset + done),
                                                  std::span(buffer).first(std::size_t(length)));
                !written)
                return written;
            done += length;
            m_context.control.report(done, total);
            if (length < *count) {
                m_context.console.message(
                    m_change.path(),
                    Words::tr("The input goes on beyond the end of the disk; the %1 bytes up to "
                              "there were written.")
                        .arg(QString::number(done)));
                m_code = Failed;
                return {};
            }
            if (*count < buffer.size())
                return {};
        }
    }
    /// What became of the input.
    [[nodiscard]] ExitCode code() const { return m_code; }

private:
    StandardInput &m_input;
    const GuestChange &m_change;
    std::uint64_t m_offset;
    Context &m_context;
    ExitCode m_code = Done;
};

} // namespace

ExitCode runWrite(const Arguments &arguments, Context &context)
{
    const std::string &given = arguments.positional()[0];
    const auto offset = parseQuantity(arguments.positional()[1]);
    if (!offset)
        return wrongUsage(
            context, "write",
            Words::tr("%1 is not a number of bytes").arg(text::path(arguments.positional()[1])));
    const auto options = optionsFrom(arguments);
    if (!options)
        return wrongUsage(context, "write", options.error());

    const auto image = imageToWrite(given, arguments, context);
    if (!image)
        return image.error();
    const std::string &path = *image;
    const ProgressLine progress(context.console, context.control, path);
    auto change = GuestChange::open(path, *offset, arguments, context);
    if (!change)
        return change.error();
    if (isItself(STDIN_FILENO, path, context))
        return Failed;
    StandardInput input(context.control);
    // An undo file is complete before the first byte is written, so the length has to be known.
    const auto undoFile = arguments.value("undo-file");
    if (undoFile && !input.length()) {
        std::filesystem::path folder = std::filesystem::path(*undoFile).parent_path();
        if (folder.empty())
            folder = ".";
        if (const auto spooled = input.spool(folder, change->room()); !spooled)
            return spooled.error().code == ErrorCode::WriteFailed
                       ? reported(context, folder.native(), spooled.error())
                       : inputFailed(spooled.error(), context);
    }
    const std::uint64_t length = input.length().value_or(0);
    if (!change->isInside(length))
        return Failed;
    Transfer transfer(input, *change, *offset, context);
    const ExitCode code = change->run(
        WriteKind::Write, length, *options,
        [&](GuestWriter &writer, std::uint64_t &done) { return transfer.run(writer, done); });
    return worse(code, transfer.code());
}

} // namespace parascope::cli

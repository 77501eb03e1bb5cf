#include "app/cli/command.h"
#include "app/cli/words.h"

#include <limits>

namespace parascope::cli {

namespace {

constexpr std::size_t kAny = std::numeric_limits<std::size_t>::max();

constexpr OptionSpec kJson = {"json", nullptr,
                              QT_TRANSLATE_NOOP("parascope::cli", "machine-readable output")};
constexpr OptionSpec kLayerOnly = {
    "layer-only", nullptr,
    QT_TRANSLATE_NOOP("parascope::cli",
                      "accept a file that is one layer or part of a disk; what is not in this file "
                      "becomes zeros")};
constexpr OptionSpec kKeepGoing = {
    "keep-going", nullptr,
    QT_TRANSLATE_NOOP("parascope::cli",
                      "put zeros where bytes are missing or cannot be read, list the places on "
                      "standard error, and go on")};

constexpr OptionSpec kInfoOptions[] = {kJson};
constexpr OptionSpec kCheckOptions[] = {
    kJson,
    {"all-findings", nullptr,
     QT_TRANSLATE_NOOP("parascope::cli", "list every finding, even millions")},
    {"limit", "N",
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "list at most N findings of a kind (10 as text, 1000 as JSON; the counts are "
         "always complete)")}};
constexpr OptionSpec kMapOptions[] = {kJson};
constexpr OptionSpec kHashOptions[] = {
    kJson,
    {"guest", nullptr,
     QT_TRANSLATE_NOOP("parascope::cli",
                       "of the disk as the virtual machine sees it, not of the file")},
    kLayerOnly,
    kKeepGoing};
constexpr OptionSpec kReadOptions[] = {kLayerOnly, kKeepGoing};

constexpr Command kCommands[] = {
    {"info", "[--json] IMAGE…",
     QT_TRANSLATE_NOOP("parascope::cli", "shows what an image is: sizes, format, header"), "",
     kInfoOptions, 1, kAny, runInfo},
    {"check", "[--json] [--all-findings | --limit N] IMAGE…",
     QT_TRANSLATE_NOOP("parascope::cli", "looks for damage and wasted space; changes nothing"),
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "Exit code, as of qemu-img: 0 no problems, 1 could not be checked, 2 damage, 3 only "
         "wasted "
         "space,\n4 in use by a writer, so that the result may change. Of several images the worst "
         "counts, in\nthe order 1, 2, 4, 3, 0.\nJSON: one object per line and image, as "
         "report.schema.json describes it."),
     kCheckOptions, 1, kAny, runCheck},
    {"map", "[--json] IMAGE…",
     QT_TRANSLATE_NOOP("parascope::cli", "lists which part of the disk lies where in the file"),
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "JSON of one image: the extents that qemu-img map --output=json gives, each with its "
         "state "
         "added\n(the worst of its clusters). In a file that is one layer of a disk, unallocated "
         "extents are not\ncalled zero. Of several images: one object per line, with \"path\" and "
         "\"extents\"."),
     kMapOptions, 1, kAny, runMap},
    {"hash", "[--guest] [--json] [--layer-only] [--keep-going] IMAGE",
     QT_TRANSLATE_NOOP("parascope::cli", "SHA-256 of the file, or of the disk in it"),
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "Prints the same line as sha256sum. With --guest, a disk with bytes that are missing or "
         "cannot be\nread has no hash unless --keep-going says that zeros stand for them."),
     kHashOptions, 1, 1, runHash},
    {"read", "[--layer-only] [--keep-going] IMAGE OFFSET LENGTH > OUT",
     QT_TRANSLATE_NOOP("parascope::cli", "writes bytes of the disk, as the virtual machine sees "
                                         "them, to standard output"),
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "OFFSET and LENGTH are bytes: decimal or 0x, with K, M, G or T for powers of 1024. "
         "Unallocated\nplaces are zeros. At the first byte that is missing from the file or cannot "
         "be read it stops\nwith exit code 1; what came before it has been written. With "
         "--keep-going zeros stand for such\nbytes, every place is listed on standard error, and "
         "the exit code is 0."),
     kReadOptions, 3, 3, runRead},
};

} // namespace

std::span<const Command> commands()
{
    return kCommands;
}

ExitCode wrongUsage(Context &context, const char *command, const QString &what)
{
    context.console.message(what);
    context.console.message(Words::tr("“parascope-cli %1--help” explains the command")
                                .arg(*command ? QString::fromLatin1(command) + u' ' : QString()));
    return WrongUsage;
}

} // namespace parascope::cli

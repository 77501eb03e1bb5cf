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

constexpr OptionSpec kSnapshot = {
    "snapshot", "GUID",
    QT_TRANSLATE_NOOP("parascope::cli",
                      "of a disk of several files: as it is from this snapshot, named by its GUID, "
                      "by its name, or “top” (default)")};
constexpr OptionSpec kFollowOutside = {
    "follow-outside", nullptr,
    QT_TRANSLATE_NOOP("parascope::cli",
                      "of a disk of several files: also read those that lie outside of its folder "
                      "(linked clones)")};

constexpr OptionSpec kInfoOptions[] = {kSnapshot, kFollowOutside, kJson};
constexpr OptionSpec kCheckOptions[] = {
    kSnapshot,
    kFollowOutside,
    kJson,
    {"all-findings", nullptr,
     QT_TRANSLATE_NOOP("parascope::cli", "list every finding, even millions")},
    {"limit", "N",
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "list at most N findings of a kind (10 as text, 1000 as JSON; the counts are "
         "always complete)")}};
constexpr OptionSpec kMapOptions[] = {kSnapshot, kFollowOutside, kJson};
constexpr OptionSpec kHashOptions[] = {
    kJson,
    {"guest", nullptr,
     QT_TRANSLATE_NOOP("parascope::cli",
                       "of the disk as the virtual machine sees it, not of the file")},
    kSnapshot,
    kFollowOutside,
    kLayerOnly,
    kKeepGoing};
constexpr OptionSpec kReadOptions[] = {kSnapshot, kFollowOutside, kLayerOnly, kKeepGoing};

constexpr OptionSpec kNewFormat = {
    "format", "v1|v2",
    QT_TRANSLATE_NOOP("parascope::cli",
                      "v1 for Parallels Desktop, v2 for QEMU and Virtuozzo (default: v2)")};
constexpr OptionSpec kNewClusterSize = {
    "cluster-size", "N", QT_TRANSLATE_NOOP("parascope::cli", "bytes per cluster (default: 1M)")};
constexpr OptionSpec kReplaceImage = {
    "force", nullptr, QT_TRANSLATE_NOOP("parascope::cli", "replace IMAGE when it exists")};
constexpr OptionSpec kBundle = {
    "bundle", nullptr,
    QT_TRANSLATE_NOOP("parascope::cli",
                      "make a .hdd folder, as Parallels Desktop does, of v1 images")};
constexpr OptionSpec kPartSize = {
    "part-size", "N",
    QT_TRANSLATE_NOOP(
        "parascope::cli",
        "split the disk of a bundle into images of so many bytes (the vendor: 1948M)")};
constexpr OptionSpec kCreateOptions[] = {
    kNewFormat,
    kNewClusterSize,
    {"preallocation", "off|metadata|falloc|full",
     QT_TRANSLATE_NOOP("parascope::cli", "what is prepared for the data (default: off)")},
    kBundle,
    kPartSize,
    kReplaceImage,
    kJson};
constexpr OptionSpec kImportOptions[] = {
    kNewFormat,
    kNewClusterSize,
    {"verify", nullptr,
     QT_TRANSLATE_NOOP("parascope::cli", "read the image back and compare it with RAW")},
    {"as-raw", nullptr,
     QT_TRANSLATE_NOOP("parascope::cli",
                       "take the bytes of RAW as they are, even of an image or an archive")},
    kBundle,
    kPartSize,
    kReplaceImage,
    kJson};
constexpr OptionSpec kExportOptions[] = {
    {"format", "FORMAT",
     QT_TRANSLATE_NOOP("parascope::cli",
                       "raw (default), v1 or v2 (a new image), or qcow2 (by qemu-img)")},
    {"cluster-size", "N",
     QT_TRANSLATE_NOOP("parascope::cli", "bytes per cluster of a new image (default: 1M)")},
    {"offset", "N", QT_TRANSLATE_NOOP("parascope::cli", "begin at this byte of the disk")},
    {"length", "N", QT_TRANSLATE_NOOP("parascope::cli", "take so many bytes (default: the rest)")},
    kSnapshot,
    kFollowOutside,
    kLayerOnly,
    kKeepGoing,
    {"verify", nullptr,
     QT_TRANSLATE_NOOP("parascope::cli",
                       "read the new file back, compare it, and print its SHA-256")},
    {"force", nullptr, QT_TRANSLATE_NOOP("parascope::cli", "replace OUT when it exists")},
    kJson};

constexpr OptionSpec kNotInUse = {
    "not-in-use", nullptr,
    QT_TRANSLATE_NOOP("parascope::cli",
                      "you vouch that no virtual machine uses the disk, here or on another "
                      "computer; needed where that cannot be seen")};
constexpr OptionSpec kRepairOptions[] = {
    kSnapshot,
    {"all-layers", nullptr,
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "of a disk of several files: also the images of the layers below and beside "
         "the one in use; what is changed there changes for every snapshot that stands "
         "on it")},
    kFollowOutside,
    {"dry-run", nullptr, QT_TRANSLATE_NOOP("parascope::cli", "say what would be done, do nothing")},
    {"leaks", nullptr,
     QT_TRANSLATE_NOOP("parascope::cli", "only give back wasted space at the end of the file")},
    {"all", nullptr,
     QT_TRANSLATE_NOOP("parascope::cli", "also what is not done by default because it gives "
                                         "something up")},
    {"choose", "ID=ACTION",
     QT_TRANSLATE_NOOP("parascope::cli",
                       "what to do about a kind of finding: clear, copy, move, grow, cut, keep, "
                       "detach or set; may be repeated")},
    {"undo-file", "FILE",
     QT_TRANSLATE_NOOP("parascope::cli", "where the old bytes are saved (default: beside the "
                                         "image)")},
    {"output", "NEW",
     QT_TRANSLATE_NOOP("parascope::cli", "repair a copy and leave the original untouched")},
    kNotInUse,
    {"report", "FILE",
     QT_TRANSLATE_NOOP("parascope::cli",
                       "write the report of the result (.html, .json, else text); must not exist")},
    {"hash", nullptr,
     QT_TRANSLATE_NOOP("parascope::cli",
                       "add SHA-256 of the file before and after; the whole file is read for it")},
    kJson};
constexpr OptionSpec kDryRun = {
    "dry-run", nullptr, QT_TRANSLATE_NOOP("parascope::cli", "say what would be done, do nothing")};
constexpr OptionSpec kUndoFile = {
    "undo-file", "FILE",
    QT_TRANSLATE_NOOP("parascope::cli",
                      "where the old bytes are saved (default: beside the image)")};
constexpr OptionSpec kChangedCopy = {
    "output", "NEW",
    QT_TRANSLATE_NOOP("parascope::cli", "change a copy and leave the original untouched")};
constexpr OptionSpec kOverwriteUnreferenced = {
    "overwrite-unreferenced", nullptr,
    QT_TRANSLATE_NOOP("parascope::cli",
                      "use room that nothing points to even where it holds data; only the undo "
                      "file keeps that data then")};
constexpr OptionSpec kCompactOptions[] = {
    {"drop-zeros", nullptr,
     QT_TRANSLATE_NOOP("parascope::cli",
                       "give back clusters that hold only zeros too (never in a part of a larger "
                       "disk)")},
    kOverwriteUnreferenced,
    kDryRun,
    kUndoFile,
    kChangedCopy,
    kNotInUse,
    kJson};
constexpr OptionSpec kConvertOptions[] = {
    {"format", "v1|v2",
     QT_TRANSLATE_NOOP("parascope::cli", "v1 (WithoutFreeSpace) or v2 (WithouFreSpacExt)")},
    kOverwriteUnreferenced,
    kDryRun,
    kUndoFile,
    kChangedCopy,
    kNotInUse,
    kJson};
constexpr OptionSpec kKeptBytes = {
    "undo-file", "FILE",
    QT_TRANSLATE_NOOP("parascope::cli",
                      "save the old bytes there first, so that “undo” can put them back (else they "
                      "are not kept)")};
constexpr OptionSpec kWriteOptions[] = {
    {"prealloc-size", "N",
     QT_TRANSLATE_NOOP("parascope::cli",
                       "how much longer the file is made when it is too short (default: 128M, at "
                       "least one cluster); what is not needed is cut off in the end")},
    {"prealloc-mode", "falloc|truncate",
     QT_TRANSLATE_NOOP("parascope::cli",
                       "reserve that room on the disk (falloc, the default), or only set the "
                       "length")},
    kKeptBytes,
    kNotInUse,
    kJson};
constexpr OptionSpec kDiscardOptions[] = {kKeptBytes, kNotInUse, kJson};
constexpr OptionSpec kUndoOptions[] = {
    {"list", nullptr,
     QT_TRANSLATE_NOOP("parascope::cli", "list the earlier repairs of the image, newest first")},
    {"dry-run", nullptr, QT_TRANSLATE_NOOP("parascope::cli", "only look whether it can be undone")},
    {"save-old", "FOLDER",
     QT_TRANSLATE_NOOP("parascope::cli", "write the old bytes as files into FOLDER instead")},
    {"same-image", nullptr,
     QT_TRANSLATE_NOOP("parascope::cli",
                       "vouch that IMAGE is a copy of the file in which a change was interrupted")},
    kNotInUse};

constexpr Command kCommands[] = {
    {"info", "[--snapshot GUID] [--json] IMAGE…",
     QT_TRANSLATE_NOOP("parascope::cli", "shows what an image is: sizes, format, header"), "",
     kInfoOptions, 1, kAny, runInfo},
    {"check", "[--snapshot GUID] [--json] [--all-findings | --limit N] IMAGE…",
     QT_TRANSLATE_NOOP("parascope::cli", "looks for damage and wasted space; changes nothing"),
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "Exit code, as of qemu-img: 0 no problems, 1 could not be checked, 2 damage, 3 only "
         "wasted "
         "space,\n4 in use by a writer, so that the result may change. Of several images the worst "
         "counts, in\nthe order 1, 2, 4, 3, 0.\nJSON: one object per line and image, as "
         "report.schema.json describes it.\nOf a disk of several files: its descriptor, and then "
         "every image (with --snapshot, those it stands on)."),
     kCheckOptions, 1, kAny, runCheck},
    {"map", "[--snapshot GUID] [--json] IMAGE…",
     QT_TRANSLATE_NOOP("parascope::cli", "lists which part of the disk lies where in the file"),
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "JSON of one image: the extents that qemu-img map --output=json gives, each with its "
         "state "
         "added\n(the worst of its clusters). In a file that is one layer of a disk, unallocated "
         "extents are not\ncalled zero. Of several images: one object per line, with \"path\" and "
         "\"extents\"."),
     kMapOptions, 1, kAny, runMap},
    {"hash", "[--guest] [--snapshot GUID] [--json] [--layer-only] [--keep-going] IMAGE",
     QT_TRANSLATE_NOOP("parascope::cli", "SHA-256 of the file, or of the disk in it"),
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "Prints the same line as sha256sum. With --guest, a disk with bytes that are missing or "
         "cannot be\nread has no hash unless --keep-going says that zeros stand for them."),
     kHashOptions, 1, 1, runHash},
    {"read", "[--snapshot GUID] [--layer-only] [--keep-going] IMAGE OFFSET LENGTH > OUT",
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
    {"create",
     "[--format v1|v2] [--cluster-size N] [--preallocation off|metadata|falloc|full] "
     "[--bundle [--part-size N]] [--force] [--json] IMAGE SIZE",
     QT_TRANSLATE_NOOP("parascope::cli", "makes an empty image"),
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "SIZE is bytes: decimal or 0x, with K, M, G or T for powers of 1024; rounded up to 512. "
         "Sizes that no\nprogram could open are refused. IMAGE appears when it is complete; after "
         "a failure or an interrupt\nnothing stays behind.\nPreallocation: off makes header and "
         "table only. The others put all clusters into the table:\nmetadata leaves their places a "
         "hole in the file, falloc reserves them, full writes zeros.\nWith --bundle, IMAGE is the "
         "folder NAME.hdd: descriptor, its backup and the images. Nothing is replaced."),
     kCreateOptions, 2, 2, runCreate},
    {"import",
     "[--format v1|v2] [--cluster-size N] [--verify] [--as-raw] [--bundle [--part-size N]] "
     "[--force] "
     "[--json] RAW IMAGE",
     QT_TRANSLATE_NOOP("parascope::cli", "makes an image of a raw disk"),
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "RAW is a file or a block device, and is only read. Clusters of zeros take no room, the "
         "others lie in\nsequence. IMAGE appears when it is complete; after a failure or an "
         "interrupt nothing stays behind.\nWith --bundle, IMAGE is the folder NAME.hdd, and "
         "nothing "
         "is replaced."),
     kImportOptions, 2, 2, runImport},
    {"export",
     "[--format raw|v1|v2|qcow2] [--cluster-size N] [--offset N] [--length N] [--snapshot GUID] "
     "[--layer-only] [--keep-going] [--verify] [--force] [--json] IMAGE OUT|-",
     QT_TRANSLATE_NOOP("parascope::cli", "writes the disk, or a part of it, to a new file"),
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "OUT appears when it is complete; after a failure or an interrupt nothing stays behind. "
         "“-” is\nstandard output. Places that hold nothing become holes where a file can have "
         "them. v1 and v2 put the\nclusters in sequence, without waste: the safe way to compact "
         "and to convert. qcow2 makes a raw copy\nbeside OUT first, which needs room for a while."
         "\nA damaged disk is refused with exit code 1 unless --keep-going is given; then zeros "
         "stand for bytes\nthat are missing or cannot be read, every place is listed on standard "
         "error, and the exit code is 0."),
     kExportOptions, 2, 2, runExport},
    {"write",
     "[--prealloc-size N] [--prealloc-mode falloc|truncate] [--undo-file FILE] [--not-in-use] "
     "[--json] IMAGE OFFSET < IN",
     QT_TRANSLATE_NOOP("parascope::cli", "writes standard input to the disk"),
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "OFFSET is a byte of the disk: decimal or 0x, with K, M, G or T for powers of 1024. What "
         "reaches\nbeyond the end of the disk is refused before anything is written where the "
         "length of the input is\nknown; else it stops there with exit code 1. Damaged images are "
         "refused: repair them first.\nAfter an interrupt the image is closed, with what was "
         "written until then. With --undo-file, input\nfrom a pipe is first collected in a file "
         "without a name beside the undo file.\nExit code: 0 done, 1 could not be done, 4 in use."),
     kWriteOptions, 2, 2, runWrite},
    {"discard", "[--undo-file FILE] [--not-in-use] [--json] IMAGE OFFSET LENGTH",
     QT_TRANSLATE_NOOP("parascope::cli", "gives up bytes of the disk, which then read as zeros"),
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "Whole clusters are given back, and the file becomes shorter where they lie at its end; "
         "parts of\nclusters are overwritten with zeros. OFFSET, LENGTH and exit code as of "
         "“write”."),
     kDiscardOptions, 3, 3, runDiscard},
    {"repair",
     "[--snapshot GUID | --all-layers] [--dry-run] [--leaks | --all] [--choose ID=ACTION]… "
     "[--undo-file FILE | "
     "--output NEW] "
     "[--not-in-use] [--report FILE] [--hash] [--json] IMAGE",
     QT_TRANSLATE_NOOP("parascope::cli", "repairs what can be repaired; can be undone"),
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "It never asks. Without a policy it does what loses nothing that could still be had. The "
         "old bytes\nare saved first; “parascope-cli undo IMAGE” puts them back.\nExit code: 0 all "
         "done, 1 could not be done, 2 damage is left, 3 wasted space is left, 4 in use.\nOf a "
         "disk of several files: its descriptor, then the images of the layer in use, of the one "
         "that --snapshot\nnames, or of all. Damage in other layers is said and left as it is."),
     kRepairOptions, 1, 1, runRepair},
    {"compact",
     "[--drop-zeros] [--overwrite-unreferenced] [--dry-run] [--undo-file FILE | --output NEW] "
     "[--not-in-use] [--json] IMAGE",
     QT_TRANSLATE_NOOP("parascope::cli", "makes the file as small as it can be; can be undone"),
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "Clusters at the end of the file move into room that nothing uses, then the file is cut. "
         "Nothing that\nthe virtual machine reads changes. Damaged images are refused: repair them "
         "first. Data that nothing\npoints to stays unless --overwrite-unreferenced is given.\n"
         "Exit code: 0 done (or nothing to do), 1 could not be done, 4 in use."),
     kCompactOptions, 1, 1, runCompact},
    {"convert",
     "--format v1|v2 [--overwrite-unreferenced] [--dry-run] [--undo-file FILE | --output NEW] "
     "[--not-in-use] [--json] IMAGE",
     QT_TRANSLATE_NOOP("parascope::cli", "changes the format of an image; can be undone"),
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "Nothing that the virtual machine reads changes. Towards v2, clusters that do not lie on "
         "its grid move\nup to the next place on it; the undo file then holds all of them. Damaged "
         "images are refused: repair\nthem first.\nExit code: 0 done, 1 could not be done, 4 in "
         "use."),
     kConvertOptions, 1, 1, runConvert},
    {"undo",
     "[--list] [--dry-run] [--save-old FOLDER] [--same-image] [--not-in-use] UNDO-FILE [IMAGE] | "
     "IMAGE",
     QT_TRANSLATE_NOOP("parascope::cli", "takes a change back, byte for byte"),
     QT_TRANSLATE_NOOP(
         "parascope::cli",
         "Of an image the newest change is taken back, of a bundle that of its descriptor. An "
         "UNDO-FILE is for the\nimage beside it; only where none is there, for the one that it "
         "was made for, which then has to be named\ntoo. Refuses when the image was changed "
         "since, and says what differs."),
     kUndoOptions, 1, 2, runUndo},
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

#include "engine/journal/filesundo.h"
#include "engine/journal/journaledfile.h"
#include "tests/engine/journal/change.h"
#include "tests/fuzz/undoseed.h"

#include <QDateTime>

#include <cstdio>
#include <fstream>
#include <iterator>

using namespace parascope;
using namespace parascope::test;

namespace {

/// An undo file of small files, as it is written.
QByteArray filesUndo(const std::filesystem::path &folder)
{
    FilesChange change;
    change.folder = folder;
    change.startedAt = QDateTime::currentDateTime();
    change.files = {{"DiskDescriptor.xml", QByteArray("old"), QByteArray("new")},
                    {"DiskDescriptor.xml.Backup", std::nullopt, QByteArray("new")}};
    const auto path = saveFilesChange(change, folder / "undo");
    if (!path)
        return {};
    std::ifstream in(*path, std::ios::binary);
    const QByteArray text =
        QByteArray::fromStdString(std::string(std::istreambuf_iterator<char>(in), {}));
    std::filesystem::remove(*path);
    return text;
}

} // namespace

/// Writes the seed corpus of undo files: of each way of changing an image, in each state, and one
/// of small files. FOLDER is made when it is missing.
int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
        return 64;
    }
    const std::filesystem::path folder(argv[1]);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    bool isGood = !error;
    int count = 0;
    const auto add = [&](const std::string &name, const std::vector<std::byte> &seed) {
        std::ofstream out(folder / name, std::ios::binary | std::ios::trunc);
        out.write(reinterpret_cast<const char *>(seed.data()), std::streamsize(seed.size()));
        isGood = out.good() && isGood;
        ++count;
    };
    JobControl control;
    for (std::size_t i = 0; i < Change::all().size(); ++i) {
        const std::string name = "change-" + std::to_string(i);
        const FinishedChange finished(Change::all()[i]);
        add(name + "-finished", seedFromJournal(*finished.storage));
        auto storage = std::make_shared<MemoryFile>();
        const auto journal =
            Journal::prepare(storage, *finished.old, Change::all()[i].request(), control);
        add(name + "-prepared", seedFromJournal(*storage));
        isGood = isGood && journal && (*journal)->beginApplying();
        add(name + "-applying", seedFromJournal(*storage));
    }
    add("files", seedFromFilesUndo(filesUndo(folder)));
    if (!isGood) {
        std::fprintf(stderr, "cannot write to %s\n", folder.c_str());
        return 1;
    }
    std::printf("%d seeds in %s\n", count, folder.c_str());
    return 0;
}

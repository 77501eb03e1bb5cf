#include "engine/journal/filesundo.h"
#include "engine/journal/journaledfile.h"
#include "tests/engine/journal/change.h"
#include "tests/fuzz/seedfolder.h"
#include "tests/fuzz/undoseed.h"

#include <QDateTime>

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
    SeedFolder folder(argc, argv);
    if (folder.path().empty())
        return folder.end();
    JobControl control;
    for (std::size_t i = 0; i < Change::all().size(); ++i) {
        const std::string name = "change-" + std::to_string(i);
        const FinishedChange finished(Change::all()[i]);
        folder.add(name + "-finished", seedFromJournal(*finished.storage));
        auto storage = std::make_shared<MemoryFile>();
        const auto journal =
            Journal::prepare(storage, *finished.old, Change::all()[i].request(), control);
        folder.add(name + "-prepared", seedFromJournal(*storage));
        if (!journal || !(*journal)->beginApplying())
            folder.fail();
        folder.add(name + "-applying", seedFromJournal(*storage));
    }
    folder.add("files", seedFromFilesUndo(filesUndo(folder.path())));
    return folder.end();
}

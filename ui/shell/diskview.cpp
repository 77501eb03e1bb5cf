#include "ui/shell/diskview.h"

#include "engine/disk/folderimages.h"
#include "engine/session/backgroundwork.h"
#include "engine/text/words.h"
#include "ui/document/document.h"
#include "ui/panels/layerspanel.h"
#include "ui/shell/bundlerepairs.h"
#include "ui/shell/diskplace.h"
#include "ui/shell/diskverdict.h"
#include "ui/shell/filepaths.h"
#include "ui/shell/imageedits.h"
#include "ui/shell/imagerepair.h"
#include "ui/shell/imagetransfers.h"
#include "ui/shell/imageview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/verdictline.h"
#include "ui/shell/verdictmessage.h"
#include "ui/shell/windows.h"
#include "ui/shell/workspace.h"
#include "ui/views/hex/hexedits.h"
#include "ui/views/hex/hexpane.h"
#include "ui/views/map/mappane.h"
#include "ui/widgets/announce.h"

#include <QApplication>
#include <QPointer>
#include <QStatusBar>
#include <QVBoxLayout>

namespace parascope::ui {

namespace {

using Kind = ImageToShow::Kind;

constexpr int kMessageTime = 10'000; // milliseconds

/// Of a file that is shown, or of one of which that is impossible. `problem`: why a folder could
/// not be looked into; that it is a folder says less.
Document *makeDocument(const ImageToShow &image, const std::optional<Error> &problem)
{
    if (image.plainClusterBytes != 0)
        return new Document(image.path, plainOpener(image.plainClusterBytes));
    if (image.kind == Kind::Image && !problem)
        return new Document(image.path);
    if (image.kind == Kind::Image)
        return new Document(image.path, [problem](const std::filesystem::path &path) {
            Result<OpenedImage> opened = openHostImage(path);
            if (!opened && opened.error().code == ErrorCode::IsDirectory)
                opened = tl::unexpected(*problem);
            return opened;
        });
    return new Document(image.path, [](const std::filesystem::path &path) -> Result<OpenedImage> {
        return failure(ErrorCode::NotFound, path.native());
    });
}

} // namespace

DiskView::DiskView(const std::filesystem::path &given, Windows *windows, MainWindow *window)
    : m_windows(windows)
    , m_window(window)
    , m_layout(new QVBoxLayout(this))
    , m_disk(new DiskSession(given, this))
    , m_work(new BackgroundWork(std::make_shared<ChangeClaims>(), this))
    , m_repairs(new BundleRepairs(m_disk, windows->claims(), window))
{
    setObjectName(QStringLiteral("diskView"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_repairs->setEvidence(window->isEvidence());
    m_disk->setIsWriting(
        [this] { return m_repairs->isWriting() || (m_image && m_image->isWriting()); });
    connectDisk();
}

DiskView::~DiskView()
{
    // Its answers look at this view.
    delete m_work;
    m_image.reset();
    // The panel looks at the disk until it is gone.
    delete m_layers;
    m_disk->setIsWriting({});
    delete m_repairs;
    delete m_disk;
}

void DiskView::connectDisk()
{
    for (const auto signal :
         {&DiskSession::sourcesChanged, &DiskSession::bundleChanged, &DiskSession::pickedChanged,
          &DiskSession::diskChanged, &DiskSession::reportChanged, &DiskSession::finished,
          &DiskSession::layersChecked, &DiskSession::changedFileChanged})
        connect(m_disk, signal, this, &DiskView::refreshLater);
    connect(m_disk, &DiskSession::failed, this, &DiskView::takeError);
    connect(m_repairs, &BundleRepairs::interruptedChanged, this, &DiskView::refreshLater);
}

void DiskView::open()
{
    show({isImageByName(m_disk->given()) ? Kind::Image : Kind::Waiting, m_disk->given()});
    m_disk->open();
    tellVerdict();
}

void DiskView::lookAtFiles()
{
    m_image->document().lookAtDisk();
    m_disk->lookAtFiles();
}

void DiskView::takeError(const Error &error)
{
    if (error.code == ErrorCode::IsDirectory && !m_disk->bundle()) {
        m_isLookingForFile = true;
        m_work->ask(0, [this, given = m_disk->given()](JobControl &) -> BackgroundWork::Answer {
            return [this, given, meant = imageMeantBy(given)] {
                m_isLookingForFile = false;
                m_file = meant != given ? std::optional(meant) : std::nullopt;
                refreshLater();
            };
        });
    }
    refreshLater();
}

void DiskView::refreshLater()
{
    if (std::exchange(m_isRefreshing, true))
        return;
    QMetaObject::invokeMethod(this, &DiskView::refresh, Qt::QueuedConnection);
}

ImageToShow DiskView::wanted() const
{
    const ImageToShow image = imageToShow(*m_disk);
    // What is shown stays until something else is known.
    if (image.kind == Kind::Waiting || m_isLookingForFile)
        return m_shown;
    return m_file ? ImageToShow{Kind::Image, *m_file} : image;
}

void DiskView::refresh()
{
    m_isRefreshing = false;
    if (m_disk->bundle() && m_disk->bundle()->isReadable())
        m_file.reset(); // now the descriptor says what is shown
    const ImageToShow image = wanted();
    const bool isOther = image.kind != m_shown.kind ||
                         image.plainClusterBytes != m_shown.plainClusterBytes ||
                         !isSameFile(image.path, m_shown.path);
    m_isPostponed = isOther && m_image->isInUse();
    if (isOther && !m_isPostponed)
        show(image);
    refreshLayers();
    if (!m_isPostponed) // the disk is already that of the other image
        tellDisk();
    tellVerdict();
    if (m_disk->bundle() && !std::exchange(m_isBundleTold, true))
        Q_EMIT bundleFound();
}

void DiskView::refreshLayers()
{
    if (m_disk->bundle() && !m_layers) {
        m_layers = new LayersPanel(m_disk);
        connectLayers();
    }
    m_image->view()->setLayers(m_disk->bundle() ? m_layers : nullptr);
}

void DiskView::connectLayers()
{
    connect(m_layers, &LayersPanel::layerPicked, this, &DiskView::pick);
    connect(m_layers, &LayersPanel::imageRequested, this,
            [this](const std::filesystem::path &path) {
                if (m_disk->bundle() && m_disk->bundle()->isReadable())
                    Q_EMIT imageRequested(path);
                else
                    pickFile(path);
            });
    connect(m_layers, &LayersPanel::followOutsideRequested, m_disk, &DiskSession::followOutside);
    connect(m_layers, &LayersPanel::bundleRepairRequested, m_repairs, &BundleRepairs::showRepair);
    connect(m_layers, &LayersPanel::bundleUndoRequested, m_repairs, &BundleRepairs::showEarlier);
    connect(m_repairs, &BundleRepairs::canUndoChanged, m_layers,
            [this] { m_layers->setBundleUndoPossible(m_repairs->canUndo()); });
}

void DiskView::show(const ImageToShow &image)
{
    m_shown = image;
    m_wasOpened = false;
    Document *document = makeDocument(image, m_disk->bundle() ? std::nullopt : m_disk->error());
    // A layer of which nothing can be shown leaves the place as it was.
    if (const auto place = m_image ? ShownPlace::in(*m_image->view()) : std::nullopt)
        m_place = place;
    const auto orders =
        m_image ? m_image->view()->workspace()->maps()->orders() : MapPane::Orders::Both;
    const auto colouring =
        m_image ? m_image->view()->workspace()->maps()->colouring() : MapPane::Colouring::State;
    // The keyboard stays in the layers.
    QPointer<QWidget> focus = m_layers && m_layers->isAncestorOf(QApplication::focusWidget())
                                  ? QApplication::focusWidget()
                                  : nullptr;
    if (m_image)
        m_image->view()->setLayers(nullptr);
    m_image.reset(); // the actions serve one image at a time
    m_image = std::make_unique<ShownImage>(document, m_windows, m_window);
    ImageView *view = m_image->view();
    m_layout->addWidget(view);
    view->workspace()->maps()->setOrders(orders);
    view->workspace()->maps()->setColouring(colouring);
    if (m_place && m_place->storage == m_disk->pickedStorage())
        m_place->keepIn(*view);
    connectImage();
    Q_EMIT imageChanged();
    refreshLayers();
    if (image.kind == Kind::Waiting) {
        view->showWaiting();
    } else if (image.kind == Kind::Disks) {
        std::vector<std::filesystem::path> folders;
        for (const DiskSource &source : m_disk->sources())
            folders.push_back(source.folder);
        view->showDisks(folders);
    } else {
        document->open();
    }
    if (focus)
        QMetaObject::invokeMethod( // when the docks are arranged
            focus, [focus] { focus->setFocus(); }, Qt::QueuedConnection);
    else if (image.kind == Kind::Image)
        view->workspace()->maps()->setFocus();
}

void DiskView::connectImage()
{
    const ImageView *view = m_image->view();
    Document &document = m_image->document();
    connect(view, &ImageView::imageRequested, this, &DiskView::imageRequested);
    connect(view, &ImageView::importRequested, this, &DiskView::importRequested);
    connect(view->verdict(), &VerdictLine::bundleRepairRequested, m_repairs,
            &BundleRepairs::showRepair);
    connect(view->verdict(), &VerdictLine::earlierBundleRepairsRequested, m_repairs,
            &BundleRepairs::showEarlier);
    connect(view->verdict(), &VerdictLine::followOutsideRequested, m_disk,
            &DiskSession::followOutside);
    RepairController *controller = &m_image->repair().controller();
    connect(controller, &RepairController::bundleChanged, m_disk, &DiskSession::open);
    // Whichever image is shown: it does not say that nothing was written.
    const auto noteChange = [this, controller] {
        controller->noteChange(m_repairs->written());
    };
    connect(m_repairs, &BundleRepairs::writtenChanged, controller, noteChange);
    if (m_repairs->written() != RepairOffer::Written::Nothing)
        noteChange();
    const auto replaceLater = [this] {
        if (m_image && m_isPostponed && !m_image->isInUse())
            refreshLater();
    };
    connect(controller, &RepairController::offerChanged, this, replaceLater);
    connect(view->workspace()->hex()->edits(), &HexEdits::changed, this, replaceLater);
    connect(&m_image->transfers(), &ImageTransfers::exportEnded, this, replaceLater);
    connect(&document, &Document::reportChanged, this, &DiskView::describedAnew);
    connect(&document, &Document::errorChanged, this, &DiskView::describedAnew);
    // Whoever has the image read again, what is known of the disk is as old.
    connect(&document.session(), &ImageSession::stageChanged, this,
            [this](ImageSession::Stage stage) {
                if (stage == ImageSession::Stage::Opening && std::exchange(m_wasOpened, true))
                    m_disk->open();
            });
}

void DiskView::tellDisk()
{
    // While another layer is being opened, the disk is still that of the one before.
    const DiskPtr &disk = m_disk->disk();
    const bool isPicked = disk && disk->pickedGuid == m_disk->pickedGuid() && !m_file;
    const bool isOfImage = isPicked && m_shown.kind == Kind::Image;
    m_image->document().setDisk(isOfImage ? disk : nullptr, m_disk->pickedStorage());
    // What is left of a disk can be exported although the picked file is missing.
    m_image->transfers().setDisk(isPicked ? disk : nullptr);
    m_image->repair().controller().setBundle(m_disk->bundle() ? m_disk->bundle()->source.folder
                                                              : std::filesystem::path());
}

void DiskView::tellVerdict()
{
    DiskVerdict verdict = diskVerdict(*m_disk);
    verdict.isHalfRepaired = m_repairs->isInterrupted();
    if (m_shown.kind == Kind::Image) { // it speaks for itself
        verdict.headline.clear();
        verdict.advice.clear();
    }
    m_image->view()->verdict()->setDisk(verdict);
    Q_EMIT describedAnew();
}

void DiskView::pick(const QString &guid, std::size_t storage)
{
    const bool isShown = guid == m_disk->pickedGuid() && storage == m_disk->pickedStorage();
    const auto later = [this, guid, storage] {
        pick(guid, storage); // an export may still be in the way
        m_disk->open();      // what was saved is of the disk too
    };
    if (!isShown && mayBeReplaced(later))
        m_disk->pick(guid, storage);
}

void DiskView::pickFile(const std::filesystem::path &path)
{
    const BundlePtr &bundle = m_disk->bundle();
    if (!bundle)
        return;
    if (const auto layer = layerOfFile(*bundle, path)) {
        pick(layer->guid, layer->storage);
        return;
    }
    const auto choose = [this, path] {
        m_file = path;
        refreshLater();
    };
    if (!bundle->isReadable() && isOrphan(*bundle, path) && mayBeReplaced(choose))
        choose();
}

bool DiskView::shows(const std::filesystem::path &path) const
{
    if (isSameFile(path, m_disk->given()) || isSameFile(path, m_image->document().path()))
        return true;
    return m_disk->bundle() && leadsTo(*m_disk->bundle(), path);
}

std::filesystem::path DiskView::place() const
{
    return std::filesystem::absolute(m_disk->bundle() ? m_disk->bundle()->source.folder
                                                      : m_image->document().path());
}

bool DiskView::isFree() const
{
    const Document &document = m_image->document();
    return m_shown.kind == Kind::Disks ||
           (!m_disk->bundle() && document.error() && !document.state());
}

QString DiskView::title() const
{
    const BundlePtr &bundle = m_disk->bundle();
    if (!bundle)
        return displayName(m_image->document().path());
    const QString name = text::path(bundle->name);
    if (m_file || m_isPostponed)
        return tr("%1 — %2", "a disk and its layer")
            .arg(name, displayName(m_file ? *m_file : m_image->document().path()));
    return bundle->tree.nodes().size() < 2 || m_disk->pickedGuid().isEmpty()
               ? name
               : tr("%1 — %2", "a disk and its layer")
                     .arg(name, layerName(*bundle, m_disk->pickedGuid()));
}

QString DiskView::shortVerdict() const
{
    return ui::shortVerdict(m_image->document(), m_image->view()->verdict()->disk());
}

void DiskView::setEvidence(bool isEvidence)
{
    m_image->setEvidence(isEvidence);
    m_repairs->setEvidence(isEvidence);
}

bool DiskView::isInUse() const
{
    return m_image->isInUse();
}

bool DiskView::mayBeReplaced(const std::function<void()> &later)
{
    if (m_image->isWriting()) {
        const QString sentence = ImageEdits::waitsForWriting();
        m_window->statusBar()->showMessage(sentence, kMessageTime);
        announce(m_window, sentence);
    }
    return m_image->mayBeReplaced(later);
}

bool DiskView::mayClose()
{
    return m_repairs->mayClose() && m_image->mayClose();
}

} // namespace parascope::ui

#include "moc_diskview.cpp"

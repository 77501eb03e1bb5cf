#include "tests/support/replacefile.h"
#include "tests/ui/shell/bundlewindows.h"
#include "ui/widgets/elidedpath.h"

#include <QLabel>
#include <QTimer>

#include <fstream>

namespace fs = std::filesystem;
using parascope::test::breakableBundle;
using parascope::test::BundleBuilder;
using parascope::test::BundleDefect;
using parascope::test::find;
using parascope::test::press;
using parascope::test::replaceFile;
using parascope::test::words;

namespace parascope::ui {

/// Files of a disk that others change while it is shown.
class DiskWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_here = std::make_unique<BundleWindows>(); }
    void cleanup() { m_here.reset(); }
    void changedLayerIsNamed();
    void changedDescriptorIsNamed();
    void nameIsNoMarkup();
    void ownRepairIsNoChange();

private:
    [[nodiscard]] static QLabel *line(const MainWindow *window)
    {
        return find<QLabel>(window, "verdictChanged");
    }
    /// Looks as a window does that comes forward, once more each time: a look may have begun before
    /// the change.
    static bool isNamed(MainWindow *window, const std::string &file)
    {
        QEvent activated(QEvent::ActivationChange);
        QCoreApplication::sendEvent(window, &activated);
        const QString name = QString::fromStdString(file);
        // A long name stands in the tool tip when there is no room for it.
        return line(window)->isVisible() && (line(window)->text().contains(name.toHtmlEscaped()) ||
                                             line(window)->toolTip() == pathToolTip(name));
    }
    static void checkAgain(MainWindow *window)
    {
        QTest::keyClick(window, Qt::Key_F5);
        BundleWindows::settle(window);
    }

    std::unique_ptr<BundleWindows> m_here;
};

void DiskWatchTest::changedLayerIsNamed()
{
    const BundleBuilder builder = BundleWindows::chain();
    const fs::path bundle = builder.write(m_here->folder().path());
    MainWindow *window = m_here->open(bundle);
    QVERIFY(QTest::qWaitForWindowActive(window));
    QVERIFY(!line(window)->isVisible());
    for (const std::size_t layer : {std::size_t(0), std::size_t(1), std::size_t(0)}) {
        replaceFile(bundle / builder.fileName(layer));
        QTRY_VERIFY(isNamed(window, builder.fileName(layer)));
        checkAgain(window);
        QTRY_VERIFY(!line(window)->isVisible());
    }
    // Whichever layer is shown: of it, the line says so without a name.
    window->diskView()->pick(QString::fromStdString(builder.guidOf(1)), 0);
    BundleWindows::settle(window);
    replaceFile(bundle / builder.fileName(0));
    QTRY_VERIFY(isNamed(window, builder.fileName(0)));
    replaceFile(bundle / builder.fileName(1));
    QTRY_VERIFY(isNamed(window, "The file has changed"));
    checkAgain(window);
    QTRY_VERIFY(!line(window)->isVisible());
}

void DiskWatchTest::changedDescriptorIsNamed()
{
    const fs::path bundle = BundleWindows::chain().write(m_here->folder().path());
    MainWindow *window = m_here->open(bundle);
    QVERIFY(QTest::qWaitForWindowActive(window));
    QVERIFY(std::ofstream(bundle / kDescriptorName, std::ios::app) << "\n");
    QTRY_VERIFY(isNamed(window, kDescriptorName));
    Q_EMIT line(window)->linkActivated(QStringLiteral("reload:"));
    BundleWindows::settle(window);
    QTRY_VERIFY(!line(window)->isVisible());
    QCOMPARE(BundleWindows::message(window).tone, VerdictMessage::Tone::Good);
}

void DiskWatchTest::nameIsNoMarkup()
{
    BundleBuilder builder = BundleWindows::chain();
    const std::string odd = "<b>&amp;.hds";
    builder.descriptor([&](DiskDescriptor &descriptor) {
        for (DescriptorImage &image : descriptor.storages[0].images) {
            if (image.guid == QString::fromStdString(builder.guidOf(0)))
                image.file = odd;
        }
    });
    const fs::path bundle = builder.write(m_here->folder().path());
    fs::rename(bundle / builder.fileName(0), bundle / odd);
    MainWindow *window = m_here->open(bundle);
    QVERIFY(QTest::qWaitForWindowActive(window));
    replaceFile(bundle / odd);
    QTRY_VERIFY(isNamed(window, odd));
}

/// Told when a widget is shown, however shortly.
class ShowNote : public QObject
{
public:
    explicit ShowNote(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_wasShown = m_wasShown || event->type() == QEvent::Show;
        return false;
    }
    [[nodiscard]] bool wasShown() const { return m_wasShown; }

private:
    bool m_wasShown = false;
};

void DiskWatchTest::ownRepairIsNoChange()
{
    const fs::path bundle =
        breakableBundle().defect(BundleDefect::GeometryDiffers).write(m_here->folder().path());
    MainWindow *window = m_here->open(bundle);
    QVERIFY(QTest::qWaitForWindowActive(window));
    const ShowNote note(line(window));
    // As often as can be.
    QTimer watch;
    connect(&watch, &QTimer::timeout, window, [window] { window->diskView()->lookAtFiles(); });
    watch.start(0);
    const QWidget *dialog = BundleWindows::repairDialog(window);
    press(dialog, "bundleRepairStart");
    QTRY_VERIFY(find<QWidget>(dialog, "bundleRepairHeadline")->isVisible());
    BundleWindows::settle(window);
    press(dialog, "bundleRepairUndo");
    QTRY_COMPARE(words(dialog, "bundleRepairHeadline"), u"The repair was undone."_qs);
    BundleWindows::settle(window);
    watch.stop();
    QVERIFY(!note.wasShown());
    // Somebody else's change of the same file is one.
    QVERIFY(std::ofstream(bundle / kDescriptorName, std::ios::app) << "\n");
    QTRY_VERIFY(isNamed(window, kDescriptorName));
    QVERIFY(note.wasShown());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::DiskWatchTest)
#include "diskwatch_test.moc"

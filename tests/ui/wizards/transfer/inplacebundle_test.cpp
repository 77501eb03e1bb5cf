#include "tests/support/bundlebuilder.h"
#include "tests/support/temporaryfolder.h"
#include "tests/ui/driving.h"
#include "ui/document/document.h"
#include "ui/wizards/repair/repaircontroller.h"
#include "ui/wizards/transfer/compactdialog.h"
#include "ui/wizards/transfer/convertdialog.h"

#include <QCheckBox>

using parascope::test::BundleBuilder;
using parascope::test::find;
using parascope::test::press;
using parascope::test::words;

namespace parascope::ui {

/// Compacting and converting files of bundles: what is said, and what is not offered.
class InPlaceBundleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<test::TemporaryFolder>(); }
    void cleanup();
    void anotherFormatIsExplained();
    void onlyFileOfABundle();
    void zerosOfALayerStay();
    void copyGoesOutOfTheBundle();

private:
    template <class Dialog>
    void show(const BundleBuilder &builder, std::size_t layer)
    {
        const auto bundle = builder.write(m_folder->path());
        m_document = std::make_unique<Document>(bundle / builder.fileName(layer));
        const auto ask = [this](QWidget *, AskedPath, const std::filesystem::path &suggested,
                                const std::function<void(const std::filesystem::path &)> &) {
            m_suggested = suggested;
        };
        m_window = std::make_unique<QWidget>();
        m_controller = new RepairController(m_document.get(), std::make_shared<ChangeClaims>(), ask,
                                            m_window.get());
        m_document->open();
        QTRY_VERIFY(m_document->report());
        QTRY_COMPARE(m_document->stage(), ImageSession::Stage::Idle);
        m_dialog =
            std::make_unique<Dialog>(m_document.get(), &m_controller->session(), ask, nullptr);
        m_dialog->show();
    }
    [[nodiscard]] static BundleBuilder chain()
    {
        BundleBuilder builder;
        builder.layer().clusters({0, 1});
        builder.overlay().clusters({1});
        return builder;
    }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<QWidget> m_window;
    RepairController *m_controller = nullptr;
    std::unique_ptr<InPlaceDialog> m_dialog;
    std::filesystem::path m_suggested;
};

void InPlaceBundleTest::cleanup()
{
    m_dialog.reset();
    delete std::exchange(m_controller, nullptr);
    m_window.reset();
    m_document.reset();
    m_folder.reset();
}

void InPlaceBundleTest::anotherFormatIsExplained()
{
    show<ConvertDialog>(chain(), 1);
    const QString meaning = words(m_dialog.get(), "convertMeaning");
    QVERIFY(meaning.contains(u"The other files of the disk keep their format"_qs));
    QVERIFY(meaning.contains(u"opens only files in format v1"_qs));
}

void InPlaceBundleTest::onlyFileOfABundle()
{
    BundleBuilder builder;
    builder.layer().clusters({0, 1});
    show<ConvertDialog>(builder, 0);
    const QString meaning = words(m_dialog.get(), "convertMeaning");
    QVERIFY(!meaning.contains(u"other files"_qs));
    QVERIFY(meaning.contains(u"opens only files in format v1"_qs));
}

/// They hide what is below.
void InPlaceBundleTest::zerosOfALayerStay()
{
    show<CompactDialog>(chain(), 1);
    QVERIFY(!find<QCheckBox>(m_dialog.get(), "compactZeros")->isVisible());
}

void InPlaceBundleTest::copyGoesOutOfTheBundle()
{
    BundleBuilder builder;
    builder.layer().clusters({0, 1});
    show<ConvertDialog>(builder, 0);
    QTRY_VERIFY(find<QPushButton>(m_dialog.get(), "convertCopy")->isEnabled());
    press(m_dialog.get(), "convertCopy");
    QCOMPARE(m_suggested.parent_path(), m_folder->path());
    QVERIFY(m_suggested.filename().native().ends_with(" v2.hds"));
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::InPlaceBundleTest)
#include "inplacebundle_test.moc"

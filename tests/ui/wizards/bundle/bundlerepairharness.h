#pragma once

#include "engine/session/disksession.h"
#include "tests/engine/repair/bundles.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/temporaryfolder.h"
#include "tests/ui/driving.h"
#include "ui/wizards/bundle/bundlerepairdialog.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace parascope::test {

/// The repair of a bundle's descriptor by real clicks and keys, on a bundle in a folder of its own.
/// Window thread.
class BundleRepairHarness
{
protected:
    void open(const BundleBuilder &builder, bool isEvidence = false)
    {
        write(builder);
        show(isEvidence);
    }
    /// A new bundle, not shown yet.
    void write(const BundleBuilder &builder)
    {
        close();
        m_folder = std::make_unique<TemporaryFolder>();
        m_path = builder.write(m_folder->path());
        m_before = files();
    }
    /// The dialog, as soon as it has a plan, on the bundle or on the file of it that is given.
    void show(bool isEvidence = false, const std::filesystem::path &given = {})
    {
        m_dialog.reset();
        m_disk = std::make_unique<DiskSession>(given.empty() ? m_path : given);
        QSignalSpy finished(m_disk.get(), &DiskSession::finished);
        m_disk->open();
        QTRY_COMPARE(finished.size(), 1);
        m_dialog = std::make_unique<ui::BundleRepairDialog>(m_disk.get(), m_claims, isEvidence);
        // As the window does.
        for (const auto signal :
             {&ui::BundleRepairDialog::repaired, &ui::BundleRepairDialog::undone})
            QObject::connect(m_dialog.get(), signal, m_disk.get(), &DiskSession::open);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        QTRY_VERIFY(isPlanned());
    }
    void close()
    {
        m_dialog.reset();
        m_disk.reset();
        m_folder.reset();
    }

    /// Presses the button, and waits until the disk was read again.
    void repair()
    {
        QSignalSpy repaired(m_dialog.get(), &ui::BundleRepairDialog::repaired);
        press(m_dialog.get(), "bundleRepairStart");
        QTRY_COMPARE(repaired.size(), 1);
        QTRY_VERIFY(!m_disk->isBusy());
    }
    /// Presses space on a tick, and waits for the new plan.
    void toggle(const char *action)
    {
        QCheckBox *box = tick(action);
        QVERIFY2(box && box->isVisible() && box->isEnabled(), action);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QTRY_VERIFY(isPlanned());
        QVERIFY(tick(action)->hasFocus());
    }

    [[nodiscard]] std::map<std::string, QByteArray> files() const { return filesIn(m_path); }
    template <class Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return find<Widget>(m_dialog.get(), name);
    }
    [[nodiscard]] QCheckBox *tick(const char *action) const
    {
        return part<QCheckBox>(QByteArray("bundleTick-").append(action).constData());
    }
    [[nodiscard]] QPushButton *start() const { return part<QPushButton>("bundleRepairStart"); }
    [[nodiscard]] QString words(const char *name) const
    {
        return test::words(m_dialog.get(), name);
    }
    [[nodiscard]] QString changes() const
    {
        return part<QPlainTextEdit>("bundleChanges")->toPlainText();
    }
    [[nodiscard]] bool isPlanned() const
    {
        return !words("bundleAfterwards").contains(u"Calculating"_qs) &&
               !words("bundleAfterwards").contains(u"being read"_qs);
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::filesystem::path m_path;
    std::map<std::string, QByteArray> m_before;
    std::shared_ptr<ChangeClaims> m_claims = std::make_shared<ChangeClaims>();
    std::unique_ptr<DiskSession> m_disk;
    std::unique_ptr<ui::BundleRepairDialog> m_dialog;
};

} // namespace parascope::test

#pragma once

#include "tests/support/temporaryfolder.h"
#include "tests/ui/driving.h"
#include "ui/wizards/create/newimagedialog.h"
#include "ui/wizards/create/sizetext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>

#include <filesystem>
#include <memory>
#include <vector>

namespace parascope::ui {

/// The New Image dialog over a real folder, and hands for it.
class NewImageDriver
{
protected:
    void begin()
    {
        m_folder = std::make_unique<test::TemporaryFolder>();
        m_created.clear();
    }
    void end()
    {
        m_dialog.reset();
        m_folder.reset();
    }

    void open(const NewImageOptions &options = {FormatVersion::V2, 64 * kMiB})
    {
        open(NewImageChoices{m_folder->path(), options});
    }
    void open(const NewImageChoices &first)
    {
        m_dialog = std::make_unique<NewImageDialog>(
            first, std::make_shared<ChangeClaims>(),
            [this](QWidget *, const std::filesystem::path &suggested,
                   const std::function<void(const std::filesystem::path &)> &answer) {
                m_suggested = suggested;
                answer(m_browsed);
            });
        QObject::connect(m_dialog.get(), &NewImageDialog::created, m_dialog.get(),
                         [this](const std::filesystem::path &path, const NewImageChoices &choices) {
                             m_created.push_back(path);
                             m_remembered = choices;
                         });
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        waitUntilRight();
    }

    template <class Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return test::find<Widget>(m_dialog.get(), name);
    }
    [[nodiscard]] QPushButton *create() const { return find<QPushButton>("newImageCreate"); }
    [[nodiscard]] QString words(const char *name) const
    {
        return test::words(m_dialog.get(), name);
    }
    void waitUntilRight() const { QTRY_VERIFY(create()->isEnabled()); }
    [[nodiscard]] std::filesystem::path path(const char *name) const { return *m_folder / name; }

    /// Over what stands there.
    void type(const char *name, const QString &text) const
    {
        auto *widget = find<QWidget>(name);
        if (const auto *combo = qobject_cast<QComboBox *>(widget))
            widget = combo->lineEdit();
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(widget, Qt::Key_Delete);
        QTest::keyClicks(widget, text);
    }
    void choose(Preallocation preallocation) const
    {
        auto *combo = find<QComboBox>("newImageSpace");
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; i < static_cast<int>(preallocation); ++i)
            QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(combo->currentData().toInt(), static_cast<int>(preallocation));
    }
    /// The question before a file is replaced, answered by a click.
    void answer(const char *button) const
    {
        const auto *box = find<QMessageBox>("newImageReplace");
        QVERIFY(box && box->isVisible());
        test::press(box, button);
    }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<NewImageDialog> m_dialog;
    std::vector<std::filesystem::path> m_created;
    NewImageChoices m_remembered;
    std::filesystem::path m_browsed;   ///< what the file dialog would answer
    std::filesystem::path m_suggested; ///< what it was opened with
};

} // namespace parascope::ui

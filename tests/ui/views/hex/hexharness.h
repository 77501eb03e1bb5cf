#pragma once

#include "ui/views/hex/hexpane.h"
#include "ui/views/hex/hexview.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace parascope::test {

/// A hex pane in a window of its own, on an image that the test holds in its hand, and the parts of
/// it that a user sees. Window thread.
class HexHarness
{
protected:
    /// Opens the image and waits until it is loaded.
    void open(const std::shared_ptr<const BlockFile> &file)
    {
        openDocument(std::make_unique<ui::Document>(
            "made up.hds", [file](const std::filesystem::path &) -> Result<OpenedImage> {
                return OpenedImage{file, [] { return Result<FileIdentity>(FileIdentity()); },
                                   [] { return Result<FileIdentity>(FileIdentity()); },
                                   [] {
                                       return ImageUse::Free;
                                   }};
            }));
    }
    /// The same with a document that is not open yet.
    void openDocument(std::unique_ptr<ui::Document> document)
    {
        m_document = std::move(document);
        m_pane = std::make_unique<ui::HexPane>(m_document.get());
        m_pane->resize(900, 600);
        m_pane->show();
        QSignalSpy finished(&m_document->session(), &ImageSession::finished);
        m_document->open();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        QTRY_VERIFY(!finished.isEmpty());
        m_pane->setFocus();
    }
    void close()
    {
        m_pane.reset();
        m_document.reset();
    }

    template <class T>
    [[nodiscard]] T *part(const char *name) const
    {
        auto *found = m_pane->findChild<T *>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return found;
    }
    [[nodiscard]] ui::HexView *view() const { return part<ui::HexView>("hexView"); }
    [[nodiscard]] std::uint64_t cursor() const { return view()->cursor().at(); }

    std::unique_ptr<ui::Document> m_document;
    std::unique_ptr<ui::HexPane> m_pane;
};

} // namespace parascope::test

#pragma once

#include "engine/session/changeclaims.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/temporaryfolder.h"
#include "ui/document/document.h"
#include "ui/widgets/askpath.h"

#include <QtTest>

namespace parascope::ui {

/// An image made up for a test, on disk and in a document, with a system that says of its use what
/// the test wants.
class DamagedImage
{
public:
    explicit DamagedImage(const test::ImageBuilder &image, ImageUse use = ImageUse::Free)
        : m_document(path(), [use](const std::filesystem::path &name) -> Result<OpenedImage> {
            auto opened = openHostImage(name);
            if (opened)
                opened->use = [use] {
                    return use;
                };
            return opened;
        })
    {
        test::writeSparse(*image.build(), path());
        m_bytes = bytes();
        load();
    }

    void load()
    {
        m_document.open();
        [this] {
            QTRY_VERIFY(m_document.report());
            QTRY_COMPARE(m_document.stage(), ImageSession::Stage::Idle);
        }();
    }

    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path(); }
    [[nodiscard]] std::filesystem::path path() const { return m_folder / "damaged.hds"; }
    [[nodiscard]] Document &document() { return m_document; }
    [[nodiscard]] const std::shared_ptr<ChangeClaims> &claims() const { return m_claims; }
    [[nodiscard]] bool isOriginal() const { return bytes() == m_bytes; }

    /// Answers every question for a path with `path`, and counts them.
    [[nodiscard]] AskPath answering(const std::filesystem::path &path)
    {
        return [this, path](QWidget *, AskedPath, const std::filesystem::path &,
                            const std::function<void(const std::filesystem::path &)> &answer) {
            ++m_questions;
            answer(path);
        };
    }
    [[nodiscard]] int questions() const { return m_questions; }

private:
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(QString::fromStdString(path().native()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    test::TemporaryFolder m_folder;
    Document m_document;
    std::shared_ptr<ChangeClaims> m_claims = std::make_shared<ChangeClaims>();
    QByteArray m_bytes;
    int m_questions = 0;
};

} // namespace parascope::ui

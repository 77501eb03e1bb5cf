#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace parascope::ui {

/// A heading of the manual and what stands below it, up to the next heading.
struct HelpSection
{
    QString page;   ///< file name: "findings.html"
    QString anchor; ///< inside the page, empty for the page as a whole: "table.duplicate"
    int level = 1;  ///< 1 for the title of a page, 2 and 3 below it
    QString title;
    QString text; ///< plain, without the title

    /// Where links lead: "findings.html#table.duplicate".
    [[nodiscard]] QString address() const;

    bool operator==(const HelpSection &) const = default;
};

/// The manual in one language: pages as HTML, their sections in order, and a search over all of
/// them. A page that the language lacks is English. Immutable; no widgets. The words of findings
/// and states come from engine/text, so a QCoreApplication with its translations must be there.
class HelpBook
{
public:
    /// `language` is a folder of the manual: "de". `inserts`: HTML that stands for {{name}}.
    explicit HelpBook(const QString &language, const QMap<QString, QString> &inserts = {});

    /// The language of the installed translations, in which the window speaks.
    [[nodiscard]] static QString installedLanguage();
    /// File names of all pages, in reading order.
    [[nodiscard]] static QStringList pageNames();

    /// Empty when there is no such page.
    [[nodiscard]] QString html(const QString &page) const { return m_pages.value(page); }
    /// Of all pages, in reading order.
    [[nodiscard]] const std::vector<HelpSection> &sections() const { return m_sections; }
    /// The section at an address, or null.
    [[nodiscard]] const HelpSection *section(const QString &address) const;
    /// Sections that contain every one of the words, whatever their case; those that have them in
    /// the title come first.
    [[nodiscard]] std::vector<const HelpSection *> find(const QString &words) const;

private:
    void addSections(const QString &page);

    QMap<QString, QString> m_pages;
    std::vector<HelpSection> m_sections;
};

} // namespace parascope::ui

using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;

namespace BackOfficeBot.Sandbox.Office;

/// <summary>A file of the office with a line of text in it, of the kind that its name says: Word, Excel and readers of PDF open it.</summary>
internal static class SeedFile
{
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Of(string name, string text) => Path.GetExtension(name) switch
    {
        ".pdf" => Pdf(text),
        ".docx" => Package("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            ("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{WebUtility.HtmlEncode(text)}</w:t></w:r></w:p></w:body></w:document>""")),
        ".xlsx" => Package("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            ("xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{Document}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{Document}/worksheet" Target="sheet1.xml"/></Relationships>"""),
            ("xl/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="inlineStr"><is><t>{WebUtility.HtmlEncode(text)}</t></is></c></row></sheetData></worksheet>""")),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private static byte[] Package(string main, string type, params (string Path, string Xml)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, xml) in ((string Path, string Xml)[])[
                ("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/{main}" ContentType="{type}"/></Types>"""),
                ("_rels/.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{Document}/officeDocument" Target="{main}"/></Relationships>"""), .. parts])
            {
                using var entry = new StreamWriter(zip.CreateEntry(path).Open(), new UTF8Encoding(false));
                entry.Write("""<?xml version="1.0" encoding="UTF-8"?>""" + xml);
            }
        return bytes.ToArray();
    }

    private static byte[] Pdf(string text)
    {
        var shown = $"BT /F1 14 Tf 72 770 Td ({text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {Encoding.Latin1.GetByteCount(shown)}>>stream\n{shown}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        ];
        var (written, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (number, one) in objects.Index())
        {
            places.Add(written.Length);
            written.Append(CultureInfo.InvariantCulture, $"{number + 1} 0 obj\n{one}\nendobj\n");
        }
        var table = written.Length;
        written.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            written.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        return Encoding.Latin1.GetBytes(written.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").ToString());
    }
}

using System.IO.Compression;
using System.Text;
using BackOfficeBot.Skills.Minutes;
using BackOfficeBot.Skills.Minutes.Documents;
using BackOfficeBot.Skills.Minutes.Material;
using BackOfficeBot.Tests.Skills.Minutes.Documents;
using CsCheck;

namespace BackOfficeBot.Tests.Skills.Minutes.Material;

public sealed class MaterialReaderTests
{
    [Fact]
    public void Notes_are_read_line_by_line()
    {
        var text = Read("note.md", "# Punto 1: Bilancio\n\n- **Decisione**: approvato\n* [ ] Marco manda il file\n---\nTesto libero\n");

        Assert.False(text.IsTranscript);
        Assert.Equal([("Punto 1: Bilancio", true, false), ("Decisione: approvato", false, true), ("Marco manda il file", false, true), ("Testo libero", false, false)],
            text.Lines.Select(l => (l.Text, l.IsHeading, l.IsListed)));
    }

    [Fact]
    public void A_text_may_be_written_in_the_old_way_of_windows_or_in_utf_16()
    {
        Assert.Equal("Perché no?", MaterialReader.Read("a.txt", new byte[] { (byte)'P', (byte)'e', (byte)'r', (byte)'c', (byte)'h', 0xE9, (byte)' ', (byte)'n', (byte)'o', (byte)'?' }).Text!.Lines[0].Text);
        Assert.Equal("Perché no?", MaterialReader.Read("a.txt", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("Perché no?")).ToArray()).Text!.Lines[0].Text);
        Assert.Equal("Perché no?", MaterialReader.Read("a.txt", Encoding.UTF8.GetPreamble().Concat("Perché no?"u8.ToArray()).ToArray()).Text!.Lines[0].Text);
    }

    [Fact]
    public void A_transcript_of_teams_is_read_with_who_spoke_and_when()
    {
        var text = Read("riunione.vtt", """
            WEBVTT

            NOTE made by a machine --> not a time

            7a1-0
            00:00:03.120 --> 00:00:05.000
            <v Elena Valdoro>Buongiorno a tutti,</v>

            00:00:05.100 --> 00:00:07.000
            <v Elena Valdoro>cominciamo &amp; andiamo avanti.</v>

            01:02.000 --> 01:04.500 align:start
            <v Luca Moretti>Sono <b>pronto</b>.</v>
            """);

        Assert.True(text.IsTranscript);
        Assert.Equal([("Elena Valdoro", "Buongiorno a tutti, cominciamo & andiamo avanti.", 3.12), ("Luca Moretti", "Sono pronto.", 62.0)], text.Lines.Select(l => (l.Speaker, l.Text, l.At!.Value.TotalSeconds)));
    }

    [Fact]
    public void A_transcript_that_was_copied_as_text_is_known_by_its_names_and_times()
    {
        var text = MaterialReader.Read("Elena Valdoro   0:03\nBuongiorno.\nLuca Moretti   1:02:10\nSono pronto.").Text!;

        Assert.True(text.IsTranscript);
        Assert.Equal([("Elena Valdoro", "Buongiorno."), ("Luca Moretti", "Sono pronto.")], text.Lines.Select(l => (l.Speaker, l.Text)));
        Assert.Equal(new TimeSpan(1, 2, 10), text.Lines[1].At);
    }

    [Fact]
    public void Minutes_that_were_written_here_can_be_read_again()
    {
        var docx = DocxWriter.Write(MinutesPaper.Write(SampleMinutes.Of("it"), Register.Formal), null, SampleMinutes.At(19, 0));

        var lines = MaterialReader.Read("verbale.docx", docx).Text!.Lines;

        Assert.Contains(lines, l => l is { IsHeading: true, Text: "Punto uno all'ordine del giorno: Bilancio" });
        Assert.Contains(lines, l => l is { IsListed: true, Text: "Bilancio" });
        Assert.Contains(lines, l => l.Text == "Luca Moretti\tComponente\tPresente\t15.45");
    }

    [Fact]
    public void What_was_deleted_or_stands_twice_in_a_document_is_not_read()
    {
        var docx = Package(("word/document.xml", Document("""
            <w:p><w:r><w:t xml:space="preserve">Decisione: </w:t></w:r><w:del><w:r><w:delText>vecchio</w:delText></w:r></w:del><w:ins><w:r><w:t>nuovo</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
            <w:p><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x"><w:r><w:t>una volta</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>una volta</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>
            """)));

        Assert.Equal(["Decisione: nuovo", "una volta"], MaterialReader.Read("a.docx", docx).Text!.Lines.Select(l => l.Text));
    }

    [Theory]
    [InlineData("a.exe", "MZ", "Unknown")]
    [InlineData("a.pdf", "%PDF", "Unknown")]
    [InlineData("a.txt", "", "Empty")]
    [InlineData("a.txt", " \n\t\n", "Empty")]
    [InlineData("a.txt", "PK\u0003\u0004\u0000", "Broken")]
    [InlineData("a.docx", "", "Empty")]
    [InlineData("a.docx", "non sono un documento", "Broken")]
    [InlineData("a.doc", "qualcosa", "OldWord")]
    [InlineData("a.vtt", "1\n00:00:01.000 --> 00:00:02.000\nciao", "Broken")]
    [InlineData("a.vtt", "WEBVTT\n", "Empty")]
    public void What_cannot_be_read_is_told_as_what_it_is(string name, string content, string problem) =>
        Assert.Equal(problem, MaterialReader.Read(name, Encoding.UTF8.GetBytes(content)).Problem.ToString());

    [Theory]
    [InlineData("00:00:05.000 --> 00:00:02.000")]
    [InlineData("00:75:00.000 --> 00:76:00.000")]
    [InlineData("00:00:05 --> 00:00:07")]
    [InlineData("ieri --> oggi")]
    public void A_wrong_time_of_a_transcript_is_told_with_its_line(string times)
    {
        var read = MaterialReader.Read("a.vtt", Encoding.UTF8.GetBytes($"WEBVTT\n\n{times}\n<v Elena>Ciao</v>\n"));

        Assert.Equal((MaterialProblem.WrongTimes, 3), (read.Problem, read.Line));
    }

    [Fact]
    public void A_document_behind_a_password_and_an_old_one_are_told_apart()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]];

        Assert.Equal(MaterialProblem.OldWord, MaterialReader.Read("a.docx", compound).Problem);
        Assert.Equal(MaterialProblem.Locked, MaterialReader.Read("a.docx", compound.Concat(Encoding.Unicode.GetBytes("EncryptedPackage")).ToArray()).Problem);
    }

    [Fact]
    public void A_document_that_is_cut_off_or_no_xml_is_broken()
    {
        var whole = DocxWriter.Write(MinutesPaper.Write(SampleMinutes.Of("it"), Register.Formal), null, SampleMinutes.At(19, 0));

        Assert.Equal(MaterialProblem.Broken, MaterialReader.Read("a.docx", whole.AsMemory(0, whole.Length / 2)).Problem);
        Assert.Equal(MaterialProblem.Broken, MaterialReader.Read("a.docx", Package(("word/document.xml", "<w:document><w:body>"))).Problem);
        Assert.Equal(MaterialProblem.Broken, MaterialReader.Read("a.docx", Package(("xl/workbook.xml", "<x/>"))).Problem);
        Assert.Equal(MaterialProblem.Broken, MaterialReader.Read("a.docx", Package(("word/document.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>" + Document("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>")))).Problem);
    }

    [Fact]
    public void A_small_file_that_becomes_a_huge_one_is_not_unpacked()
    {
        var bomb = Package(("word/document.xml", Document("<w:p><w:r><w:t>" + new string('a', 70 * 1024 * 1024) + "</w:t></w:r></w:p>")));
        var deep = Package(("word/document.xml", Document(string.Concat(Enumerable.Repeat("<w:p>", 5_000)))));

        Assert.True(bomb.Length < 1_000_000);
        Assert.Equal(MaterialProblem.TooMuchInside, MaterialReader.Read("a.docx", bomb).Problem);
        Assert.Equal(MaterialProblem.TooMuchInside, MaterialReader.Read("a.docx", deep).Problem);
        Assert.Equal(MaterialProblem.TooMuchInside, MaterialReader.Read("a.docx", Package([.. Enumerable.Range(0, 5_001).Select(n => ($"e{n}", ""))])).Problem);
    }

    [Fact]
    public void More_than_may_be_sent_is_told()
    {
        Assert.Equal(MaterialProblem.TooLarge, MaterialReader.Read("a.txt", new byte[MaterialLimits.Text + 1]).Problem);
        Assert.Equal(MaterialProblem.TooLarge, MaterialReader.Read("a.docx", new byte[MaterialLimits.Docx + 1]).Problem);
        Assert.Equal(MaterialProblem.TooLarge, MaterialReader.Read("a.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("riga di testo\n", 180_000)))).Problem);
    }

    [Fact]
    public void Whatever_the_bytes_nothing_is_thrown()
    {
        var docx = DocxWriter.Write(MinutesPaper.Write(SampleMinutes.Of("it"), Register.Short), null, SampleMinutes.At(19, 0));
        Gen.Select(Gen.Int[0, docx.Length - 1], Gen.Byte, Gen.Int[0, 3]).Array[1, 20].Sample(changes =>
        {
            var hurt = docx.ToArray();
            foreach (var (at, value, _) in changes) hurt[at] = value;
            Assert.True(MaterialReader.Read("a.docx", hurt) is { Text: null } or { Problem: null });
            foreach (var ending in MaterialReader.Endings) Assert.True(MaterialReader.Read("a" + ending, hurt.AsMemory(0, changes.Length * 7)) is { Text: null } or { Problem: null });
        }, iter: 300);
    }

    private static MaterialText Read(string name, string text) => MaterialReader.Read(name, Encoding.UTF8.GetBytes(text)).Text!;

    private static string Document(string body) => $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>";

    private static byte[] Package(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open());
                writer.Write(text);
            }
        return stream.ToArray();
    }
}

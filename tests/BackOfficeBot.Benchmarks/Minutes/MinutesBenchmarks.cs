using System.Globalization;
using System.Text;
using BackOfficeBot.Skills.Minutes;
using BackOfficeBot.Skills.Minutes.Documents;
using BackOfficeBot.Skills.Minutes.Material;
using BenchmarkDotNet.Attributes;

namespace BackOfficeBot.Benchmarks.Minutes;

/// A transcript of three hours split into what minutes are made of, and minutes of some 50 pages written as a document of Word.
[MemoryDiagnoser]
public class MinutesBenchmarks
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly MinutesPerson[] People = [new("1", "Elena Valdoro", MinutesRole.Chair) { Attendance = Attendance.Present }, new("5", "Luca Moretti", MinutesRole.Member) { Attendance = Attendance.Present }];
    private static readonly MinutesItem[] Agenda = [.. Enumerable.Range(1, 300).Select(n => new MinutesItem(n, "Proposta " + n))];

    private static readonly string[] Talk =
    [
        "Secondo me la questione è un'altra, perché i costi del trasporto sono aumentati di molto negli ultimi mesi.", "Luca prepara la relazione entro venerdì.",
        "Sì, certo, però bisogna anche dire che non tutti i clienti hanno risposto al questionario.", "Abbiamo deciso di rinviare la gara.", "Passiamo al prossimo punto.",
        "I think we should look at the numbers again before we talk about anything else.",
    ];

    private byte[] _transcript = [];
    private MinutesPaper _minutes = null!;

    [GlobalSetup]
    public void Setup()
    {
        var text = new StringBuilder("WEBVTT\n\n");
        var at = TimeSpan.Zero;
        for (var n = 0; text.Length < 500_000; n++, at += TimeSpan.FromSeconds(3))
            text.Append(CultureInfo.InvariantCulture, $"{at:hh\\:mm\\:ss\\.fff} --> {at + TimeSpan.FromSeconds(3):hh\\:mm\\:ss\\.fff}\n<v {(n % 3 == 0 ? "Luca Moretti" : "Elena Valdoro")}>{Talk[n % Talk.Length]}</v>\n\n");
        _transcript = Encoding.UTF8.GetBytes(text.ToString());
        List<MinutesEntry> entries = [];
        foreach (var item in Agenda)
        {
            entries.Add(new(entries.Count + 1, EntryType.Note, string.Join(' ', Talk), Ten, "1", "Elena Valdoro") { Item = item.Number });
            entries.Add(new(entries.Count + 1, EntryType.Vote, item.Text, Ten, "1", "Elena Valdoro") { Item = item.Number, Vote = new(6, 1, 1) { Present = 8, Passed = true } });
            entries.Add(new(entries.Count + 1, EntryType.Decision, "La proposta è approvata come presentata.", Ten, "1", "Elena Valdoro") { Item = item.Number, Decision = item.Number });
        }
        _minutes = new(new() { Body = "Consiglio", Start = Ten, Zone = "Europe/Rome", Language = "it", People = People, Agenda = Agenda, Entries = entries }, "Riunione", "MIN-2026-0000012", MinutesStates.Signed);
    }

    [Benchmark]
    public int Split() => MaterialSplitter.Split(MaterialReader.Read("riunione.vtt", _transcript).Text!, People, Agenda).Items.Count;

    [Benchmark]
    public int Docx() => DocxWriter.Write(MinutesPaper.Write(_minutes, Register.Formal), null, Ten).Length;
}

using System.Security.Cryptography;
using System.Text.Json;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.DocumentTemplates;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes.Documents;

internal sealed record MinutesFile(Guid Id, Register Register)
{
    public bool IsPdf { get; init; }
}

/// Minutes as a document for whoever may see them, in one of the two registers; a draft says that it is one.
internal sealed class MinutesDownload(RecordDesk desk, MinutesDocuments documents, DocTemplates templates, PdfShelf pdfs, TimeProvider time) : IMinutesPart, IFileSource
{
    public string Verb => "min.file_of";

    public IEnumerable<Route> Routes =>
    [
        MinutesVerbs.AskDocument.Handle((turn, seen, _, ct) => AskAsync(turn, seen.Id, ct)),
        MinutesVerbs.Document.Handle((turn, file, _, ct) => OfferAsync(turn, file, ct)),
        Route.Command("min.document", (turn, ct) => SaidAsync(turn, (TwinCall)turn.Argument!, ct)),
    ];

    public static bool MayHave(Record record) => record.State is not (MinutesStates.Prepared or MinutesStates.Open or HistoryActions.Undone);

    public static AdaptiveCard Ask(CardPlace place, Record record, bool hasPdf, string? notice = null)
    {
        var t = MinutesDownloadTexts.In(place.Language);
        CardAction[] pdf = hasPdf ? [MinutesVerbs.Document.Button(place.Seal, t.FormalPdf, new(record.Id, Register.Formal) { IsPdf = true }), MinutesVerbs.Document.Button(place.Seal, t.ShortPdf, new(record.Id, Register.Short) { IsPdf = true })] : [];
        return new Frame
        {
            Heading = record.Title,
            Notice = notice,
            Ask = t.Which,
            Actions =
            [
                MinutesVerbs.Document.Button(place.Seal, t.Formal, new(record.Id, Register.Formal), ActionStyle.Positive), MinutesVerbs.Document.Button(place.Seal, t.Short, new(record.Id, Register.Short)),
                .. pdf,
                MinutesEntryCards.Back(place, record),
            ],
            Footer = record.Reference,
        }.Card();
    }

    public async Task<OfferedFile?> MakeAsync(Turn turn, ReadOnlyMemory<byte> state, CancellationToken ct) =>
        JsonSerializer.Deserialize(state.Span, MinutesJson.Default.MinutesFile) is { } asked && await desk.FindAsync(turn, asked.Id, ct) is { } record ? (await MakeAsync(record, asked, ct)).File : null;

    private async ValueTask<Reply> AskAsync(Turn turn, Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        return MayHave(record) ? Reply.Card(Ask(CardPlace.Of(turn, time), record, pdfs.IsThere), record.Title) : await desk.ShowAsync(turn, record, ct, MinutesDownloadTexts.In(turn.Language).NotYet);
    }

    private async ValueTask<Reply> OfferAsync(Turn turn, MinutesFile asked, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, asked.Id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var t = MinutesDownloadTexts.In(turn.Language);
        var (file, why) = await MakeAsync(record, asked, ct);
        return file is not null ? FileOffers.Offer(turn, Verb, asked, MinutesJson.Default.MinutesFile, file, asked.IsPdf ? t.SavePdf : t.Save)
            : MayHave(record) ? Reply.Card(Ask(CardPlace.Of(turn, time), record, pdfs.IsThere, why is null ? t.Printing : t.NoPdf(why.Value)), record.Title) : await desk.ShowAsync(turn, record, ct, t.NotYet);
    }

    /// "documento MIN-2026-0000012", "documento breve", "document 12 formal".
    private ValueTask<Reply> SaidAsync(Turn turn, TwinCall call, CancellationToken ct)
    {
        bool Says(params string[] words) => words.Any(w => call.Rest.Contains(w, StringComparison.OrdinalIgnoreCase));
        var isPdf = Says("pdf") && pdfs.IsThere;
        return Says("brev", "sintetic", "short", "brief") ? OfferAsync(turn, new(call.Record.Id, Register.Short) { IsPdf = isPdf }, ct)
            : Says("formal", "verbale", "complet", "full", "pdf") ? OfferAsync(turn, new(call.Record.Id, Register.Formal) { IsPdf = isPdf }, ct) : AskAsync(turn, call.Record.Id, ct);
    }

    /// Without a reason where the PDF is not ready yet, or there is nothing to be had.
    private async Task<(OfferedFile? File, PdfFailure? Why)> MakeAsync(Record record, MinutesFile asked, CancellationToken ct)
    {
        if (!MayHave(record))
            return default;
        var minutes = new MinutesPaper(MinutesData.Of(record), record.Title, record.Reference, record.State);
        var own = await templates.MinutesAsync(record.Organisation, minutes.Language, ct);
        if (!asked.IsPdf)
            return (new(MinutesDocuments.Name(minutes, ".docx", asked.Register), documents.Docx(minutes, asked.Register, own)), null);
        var template = own is null ? "" : Convert.ToHexString(SHA256.HashData(own));
        var pdf = await pdfs.PrintAsync($"{record.Id:N}/{record.Version}/{asked.Register}/{template}", () => documents.Docx(minutes, asked.Register, own), ct);
        return (pdf?.Bytes is { } bytes ? new(MinutesDocuments.Name(minutes, ".pdf", asked.Register), bytes) : null, pdf?.Why);
    }
}

internal sealed record MinutesDownloadTexts(string Button, string Which, string Formal, string Short, string FormalPdf, string ShortPdf, string Save, string SavePdf, string NotYet, string Printing, Func<PdfFailure, string> NoPdf)
{
    public static MinutesDownloadTexts In(string language) => language == "it" ? It : En;

    private static readonly MinutesDownloadTexts It = new("Documento", "Quale documento vuoi?", "Verbale formale", "Verbale breve", "Formale in PDF", "Breve in PDF", "Il verbale come documento di Word, da salvare nel tuo OneDrive.", "Il verbale in PDF, da salvare nel tuo OneDrive.",
        "Il documento c'è quando la riunione è chiusa.", "Il PDF è quasi pronto: premi di nuovo tra qualche secondo.",
        why => why switch { PdfFailure.TooSlow => "Il PDF ci mette troppo: prendi il documento di Word, o riprova più tardi.", PdfFailure.NotInstalled => "Qui i PDF non si possono fare: prendi il documento di Word.", _ => "Il PDF non è riuscito: prendi il documento di Word, o riprova." });

    private static readonly MinutesDownloadTexts En = new("Document", "Which document do you want?", "Formal minutes", "Short minutes", "Formal as PDF", "Short as PDF", "The minutes as a document of Word, to be saved in your OneDrive.", "The minutes as PDF, to be saved in your OneDrive.",
        "There is a document once the meeting is closed.", "The PDF is almost ready: press again in a few seconds.",
        why => why switch { PdfFailure.TooSlow => "The PDF takes too long: take the document of Word, or try later.", PdfFailure.NotInstalled => "No PDF can be made here: take the document of Word.", _ => "The PDF did not succeed: take the document of Word, or try again." });
}

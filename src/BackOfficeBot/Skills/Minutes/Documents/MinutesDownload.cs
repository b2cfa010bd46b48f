using System.Text.Json;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes.Documents;

internal sealed record MinutesFile(Guid Id, Register Register);

/// Minutes as a document for whoever may see them, in one of the two registers; a draft says that it is one.
internal sealed class MinutesDownload(RecordDesk desk, MinutesDocuments documents, TimeProvider time) : IMinutesPart, IFileSource
{
    public string Verb => "min.file_of";

    public IEnumerable<Route> Routes =>
    [
        MinutesVerbs.AskDocument.Handle((turn, seen, _, ct) => AskAsync(turn, seen.Id, ct)),
        MinutesVerbs.Document.Handle((turn, file, _, ct) => OfferAsync(turn, file, ct)),
        Route.Command("min.document", (turn, ct) => SaidAsync(turn, (TwinCall)turn.Argument!, ct)),
    ];

    public static bool MayHave(Record record) => record.State is not (MinutesStates.Prepared or MinutesStates.Open or HistoryActions.Undone);

    public static AdaptiveCard Ask(CardPlace place, Record record)
    {
        var t = MinutesDownloadTexts.In(place.Language);
        return new Frame
        {
            Heading = record.Title,
            Ask = t.Which,
            Actions =
            [
                MinutesVerbs.Document.Button(place.Seal, t.Formal, new(record.Id, Register.Formal), ActionStyle.Positive), MinutesVerbs.Document.Button(place.Seal, t.Short, new(record.Id, Register.Short)),
                MinutesEntryCards.Back(place, record),
            ],
            Footer = record.Reference,
        }.Card();
    }

    public async Task<OfferedFile?> MakeAsync(Turn turn, ReadOnlyMemory<byte> state, CancellationToken ct) =>
        JsonSerializer.Deserialize(state.Span, MinutesJson.Default.MinutesFile) is { } asked && await desk.FindAsync(turn, asked.Id, ct) is { } record ? Make(record, asked.Register) : null;

    private async ValueTask<Reply> AskAsync(Turn turn, Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        return MayHave(record) ? Reply.Card(Ask(CardPlace.Of(turn, time), record), record.Title) : await desk.ShowAsync(turn, record, ct, MinutesDownloadTexts.In(turn.Language).NotYet);
    }

    private async ValueTask<Reply> OfferAsync(Turn turn, MinutesFile asked, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, asked.Id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        return Make(record, asked.Register) is { } file
            ? FileOffers.Offer(turn, Verb, asked, MinutesJson.Default.MinutesFile, file, MinutesDownloadTexts.In(turn.Language).Save) : await desk.ShowAsync(turn, record, ct, MinutesDownloadTexts.In(turn.Language).NotYet);
    }

    /// "documento MIN-2026-0000012", "documento breve", "document 12 formal".
    private ValueTask<Reply> SaidAsync(Turn turn, TwinCall call, CancellationToken ct)
    {
        bool Says(params string[] words) => words.Any(w => call.Rest.Contains(w, StringComparison.OrdinalIgnoreCase));
        return Says("brev", "sintetic", "short", "brief") ? OfferAsync(turn, new(call.Record.Id, Register.Short), ct)
            : Says("formal", "verbale", "complet", "full") ? OfferAsync(turn, new(call.Record.Id, Register.Formal), ct) : AskAsync(turn, call.Record.Id, ct);
    }

    private OfferedFile? Make(Record record, Register register)
    {
        if (!MayHave(record))
            return null;
        var minutes = new MinutesPaper(MinutesData.Of(record), record.Title, record.Reference, record.State);
        return new(MinutesDocuments.Name(minutes, ".docx"), documents.Docx(minutes, register));
    }
}

internal sealed record MinutesDownloadTexts(string Button, string Which, string Formal, string Short, string Save, string NotYet)
{
    public static MinutesDownloadTexts In(string language) => language == "it" ? It : En;

    private static readonly MinutesDownloadTexts It = new("Documento", "Quale documento vuoi?", "Verbale formale", "Verbale breve", "Il verbale come documento di Word, da salvare nel tuo OneDrive.", "Il documento c'è quando la riunione è chiusa.");
    private static readonly MinutesDownloadTexts En = new("Document", "Which document do you want?", "Formal minutes", "Short minutes", "The minutes as a document of Word, to be saved in your OneDrive.", "There is a document once the meeting is closed.");
}

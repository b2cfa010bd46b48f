using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes.Material;

/// What Teams wrote down of an online meeting, as material like any other: read in the name of who asks, and only where that person may.
internal sealed class TeamsTranscript(ITranscripts transcripts, MinutesMaterial material, RecordDesk desk, TimeProvider time) : IMinutesPart
{
    public IEnumerable<Route> Routes =>
    [
        MinutesVerbs.Transcript.Handle((turn, seen, _, ct) => ReadAsync(turn, seen.Id, ct)),
        Route.Command("min.transcript", (turn, ct) => ReadAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
    ];

    private async ValueTask<Reply> ReadAsync(Turn turn, Guid id, CancellationToken ct)
    {
        var t = TranscriptTexts.In(turn.Language);
        if (await desk.FindAsync(turn, id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        if (!material.MayHave(turn, record))
            return await desk.PresentAsync(turn, record, ct);
        var data = MinutesData.Of(record);
        if (data.JoinUrl is not { } joinUrl)
            return await desk.ShowAsync(turn, record, ct, t.NotOnline);
        try
        {
            // All days of a series are joined by one link: what was said on this day is meant, however often it was begun anew.
            var day = WallClock.Day(data.Start, WallClock.Zone(data.Zone));
            var said = (await transcripts.OfMeetingAsync(turn.Caller(), joinUrl, ct)).Where(s => WallClock.Day(s.At, WallClock.Zone(data.Zone)) == day).ToList();
            if (said.Count == 0)
                return await desk.ShowAsync(turn, record, ct, t.None);
            List<MaterialLine> lines = [];
            foreach (var one in said)
            {
                var bytes = await transcripts.ReadAsync(turn.Caller(), one, MaterialLimits.Text, ct);
                var read = bytes is null ? MaterialReading.Wrong(MaterialProblem.TooLarge) : MaterialReader.Read("transcript.vtt", bytes);
                // One that was begun and holds nothing keeps no other from being read.
                if (read.Text is null && read.Problem != MaterialProblem.Empty)
                    return await desk.ShowAsync(turn, record, ct, MaterialTexts.In(turn.Language).Wrong(t.Source, read));
                lines.AddRange(read.Text?.Lines ?? []);
            }
            if (lines.Count == 0 || lines.Sum(l => (long)l.Text.Length) > MaterialLimits.Letters)
                return await desk.ShowAsync(turn, record, ct, lines.Count == 0 ? t.None : MaterialTexts.In(turn.Language).Wrong(t.Source, MaterialReading.Wrong(MaterialProblem.TooLarge)));
            return await material.FoundAsync(turn, new(Guid.CreateVersion7(time.GetUtcNow()), t.Source, new(lines, IsTranscript: true)), record, null, ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotAllowed or GraphFailure.NotFound)
        {
            return await desk.ShowAsync(turn, record, ct, t.NotAllowed);
        }
    }
}

internal sealed record TranscriptTexts(string Button, string Source, string NotOnline, string None, string NotAllowed)
{
    public static TranscriptTexts In(string language) => language == "it" ? It : En;

    private static readonly TranscriptTexts It = new("Trascrizione Teams", "trascrizione di Teams",
        "Questo verbale non viene da una riunione online del calendario: se hai la trascrizione, mandamela come file .vtt o .docx.",
        "Di questa riunione Teams non ha (ancora) una trascrizione. Se è finita da poco riprova tra qualche minuto, oppure mandami gli appunti.",
        "Non posso leggere la trascrizione di questa riunione: serve il permesso dell'amministratore, e bisogna essere tra gli invitati. Puoi scaricarla da Teams e mandarmela come file .vtt.");

    private static readonly TranscriptTexts En = new("Teams transcript", "transcript of Teams",
        "These minutes do not come from an online meeting of the calendar: if you have the transcript, send it as a .vtt or .docx file.",
        "Teams has no transcript of this meeting (yet). If it has just ended try again in some minutes, or send me your notes.",
        "I may not read the transcript of this meeting: the administrator has to allow it, and you have to be among those invited. You can get it from Teams and send it as a .vtt file.");
}

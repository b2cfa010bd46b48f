using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Connector;
using BackOfficeBot.Channel.Files;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Desk;
using BackOfficeBot.Language;
using BackOfficeBot.Organisations;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Common;

/// Words become a command of a skill; two buttons where two are likely; else the menu with the best guess first.
internal sealed class TextRouter(IEnumerable<ISkill> skills, IEnumerable<ILiveWords> live, IEnumerable<IChosenNames> chosen, Sentences sentences, Twins twins, Drafts drafts, SentLast sent, Clients clients, NumberOfClients numbers)
{
    /// Between two that are both this likely the person decides.
    private const double Likely = 0.25;

    /// Files that came with words which say nothing else to do.
    public const string OfFiles = "attach_file";

    private const string LetGo = "no_thanks", OfHalf = "follow_up";

    private readonly HashSet<string> _commands = [.. skills.SelectMany(s => s.Routes).Select(r => r.Key)];

    // Only of these has to be known what was shown.
    private readonly HashSet<string> _answers = [.. skills.SelectMany(s => s.Routes).Select(r => r.Key[(r.Key.LastIndexOf('.') + 1)..])];

    public Route Route => Channel.Turns.Route.Text(async (turn, ct) =>
    {
        foreach (var words in live)
            if (await words.TakeAsync(turn, ct) is { } taken)
                return taken;
        if (ShortAnswer.Of(turn.Text) is { } answer && await AnsweredAsync(turn, answer, answer == ShortAnswer.Yes || ShortAnswer.IsNothingButNo(turn.Text), ct) is { } answered)
            return answered;
        if (await twins.ReadAsync(turn, ct) is { } twin)
        {
            if (await numbers.AskAsync(turn, twin, ct) is { } whose)
                return whose;
            if (twin.Call is { } done && !NumberOfClients.IsLook(done) && !turn.Text.Any(char.IsAsciiDigit) && await IsOfAnotherAsync(turn, ct))
                return Reply.Message(ClientTexts.In(turn.Language).WhichShown);
            // "Ecco il preventivo per APPR-…" says nothing else to do.
            return twin.Call is { } call && CommandOf(call) is null && Attached(turn, call.Record) is { } put ? put : Of(twin, turn.Language);
        }
        var understood = sentences.Understand(turn, turn.Text);
        if ((!IsDone(understood) || understood.Intent == OfFiles) && SentFiles.Of(turn.Activity).Count > 0
            && await twins.MeantAsync(turn, orShown: understood.Intent == OfFiles && !OfMeeting.IsMatch(turn.Text), ct) is { } record && Attached(turn, record) is { } attached)
            return attached;
        if (!IsDone(understood) && SentFiles.Of(turn.Activity).Count > 0)
            return Reply.RouteTo(RouteKeys.Command + OfFiles, understood);
        // "Formazione: …" says so itself.
        if (!IsDone(understood) || turn.Text.Contains(": ", StringComparison.Ordinal))
            foreach (var names in chosen)
                if (await names.TakeAsync(turn, ct) is { } named)
                    return named;
        if (ShortAnswer.IsNothingButNo(turn.Text) || (understood.Intent == LetGo && IsDone(understood)))
            return await AnsweredAsync(turn, ShortAnswer.No, true, ct) ?? Reply.RouteTo(await OfShownAsync(turn, LetGo, ct), understood);
        if (IsDone(understood) && ShortAnswer.To(understood.Intent!) is var answers && _answers.Contains(answers) && await CommandOfShownAsync(turn, answers, ct) is { } own)
            return Reply.RouteTo(own, understood);
        var isHalf = FollowUp.Is(turn.Text, understood);
        var reply = isHalf && understood.Intent == FollowUp.Begins ? Reply.RouteTo(RouteKeys.Command + FollowUp.Begins, understood) : To(understood);
        if (!isHalf && FollowUp.Joining(turn.Text, understood) is { } joining && await OfShownAsync(turn, OfHalf, ct) is RouteKeys.Command + OfHalf and var toMeeting)
            return Reply.RouteTo(toMeeting, new FollowUp(joining, reply));
        // "Trova il numero di Ricci" is something else, which nobody does yet.
        if (!isHalf && !IsDone(understood) && understood.References.Count == 0 && FindWords.Of(turn.Text) is { } what && (!understood.IsCertain || FollowUp.IsNameAlone(what)))
            return Reply.RouteTo(RouteKeys.Command + DeskSkill.ListCommand, new ListState(null, ListPart.All) { Search = BankData.Mask(what) });
        return isHalf ? Reply.RouteTo(await OfShownAsync(turn, OfHalf, ct), new FollowUp(understood, reply)) : reply;
    });

    /// Half a sentence, or "never mind", is for the skill of what was shown last, where that skill takes any.
    private async Task<string> OfShownAsync(Turn turn, string what, CancellationToken ct) => await CommandOfShownAsync(turn, what, ct) ?? RouteKeys.Command + what;

    private async Task<string?> CommandOfShownAsync(Turn turn, string command, CancellationToken ct) =>
        await ShownAsync(turn, ct) is { } shown ? CommandOf(shown.Kind, command) : null;

    private Task<Draft?> ShownAsync(Turn turn, CancellationToken ct) => drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, null, FollowUp.Fresh, ct);

    private string? CommandOf(string kind, string command) => RouteKeys.Command + ShortAnswer.Command(kind, command) is var key && _commands.Contains(key) ? key : null;

    /// For the question that reached the person last, where the answer may be to one: a yes or "never mind" to it is none to what was shown before it.
    private async Task<Reply?> AnsweredAsync(Turn turn, string answer, bool mayBeToSent, CancellationToken ct)
    {
        var shown = await ShownAsync(turn, ct);
        var before = shown ?? await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, null, null, ct);
        // "Lascia perdere" refuses nothing, and "annulla" takes back.
        var isPlain = mayBeToSent && (answer == ShortAnswer.Yes ? ShortAnswer.IsNothingButYes(turn.Text) : ShortAnswer.Of(turn.Text) == ShortAnswer.No);
        var last = turn.Conversation.IsPersonal && mayBeToSent ? await sent.LastAsync(turn.Organisation, turn.Conversation.Id!, before?.CreatedAt, ct) : null;
        if (turn.Conversation.IsPersonal && mayBeToSent && await IsOfAnotherAsync(turn, last, before?.CreatedAt, ct))
            return Reply.Message(CommonTexts.In(turn.Language).YesToWhat);
        if (last is not null)
        {
            if (CommandOf(last.Kind, answer) is { } asked)
                return Reply.RouteTo(asked, last);
            var isAnother = shown is { Kind: not (RecordDesk.Shown or RecordDesk.Listed or Drafts.Dropped) } || await twins.IsAskedAsync(turn, ct);
            if (answer == ShortAnswer.Yes && isAnother && !await twins.IsOverAsync(turn, last, ct))
                return Reply.Message(CommonTexts.In(turn.Language).YesToWhat);
            if (!isAnother && isPlain && await twins.AnswerAsync(turn, last, answer == ShortAnswer.Yes, ct) is { } twin)
                return Of(twin, turn.Language);
        }
        if (shown is not null && CommandOf(shown.Kind, answer) is { } own)
            return Reply.RouteTo(own);
        if (last is null && shown is { Kind: RecordDesk.Shown } && (isPlain || answer == ShortAnswer.No) && await twins.AnswerAskedAsync(turn, answer == ShortAnswer.Yes, ct) is { } meant)
            return Of(meant, turn.Language);
        return last is null && isPlain && shown is { Kind: RecordDesk.Shown } && await twins.AnswerShownAsync(turn, answer == ShortAnswer.Yes, ct) is { } answered ? Of(answered, turn.Language) : null;
    }

    /// Whether what came after all that was shown here is about another client: "close it" is none of what is older.
    private async Task<bool> IsOfAnotherAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal || !clients.IsAny(turn.TenantId) || ClientTurns.IsNamed(turn))
            return false;
        var shown = await ShownAsync(turn, ct);
        return await IsOfAnotherAsync(turn, await sent.LastAsync(turn.Organisation, turn.Conversation.Id!, shown?.CreatedAt, ct), shown?.CreatedAt, ct);
    }

    /// Whether what came last is about another client: an answer to it is none to what is older here.
    private async Task<bool> IsOfAnotherAsync(Turn turn, SentMessage? last, DateTimeOffset? after, CancellationToken ct)
    {
        foreach (var other in clients.WithThoseOf(turn.TenantId, turn.PersonId()).Where(o => o != turn.Organisation))
            if (await sent.LastAsync(other, turn.Conversation.Id!, after, ct) is { } elsewhere && elsewhere.Sequence > (last?.Sequence ?? 0))
                return true;
        return false;
    }

    /// The kind's own command where it has one of this verb, else what can be done with every record.
    private Reply Of(TwinReading twin, string language)
    {
        if (twin.Call is not { } call)
            return Reply.Message(twin.Say!);
        return CommandOf(call) is { } command ? Reply.RouteTo(command, call)
            : Reply.Message(DeskTexts.In(language).CannotBy(call.Record.Reference, string.Join(", ", twins.WordsOf(_commands, call.Record.Kind, language))));
    }

    private string? CommandOf(TwinCall call) =>
        new[] { $"{call.Record.Kind.ToLowerInvariant()}.{call.Verb}", $"record.{call.Verb}" }.Select(c => RouteKeys.Command + c).FirstOrDefault(_commands.Contains);

    /// Files that were sent for a record, where its kind takes any.
    private Reply? Attached(Turn turn, Record record) =>
        SentFiles.Of(turn.Activity).Count > 0 && new TwinCall("attach", record, "") is var call && CommandOf(call) is { } command ? Reply.RouteTo(command, call) : null;

    private bool IsDone(Understanding understood) => understood is { IsCertain: true, Intent: { } intent } && _commands.Contains(RouteKeys.Command + intent);

    private Reply To(Understanding understood) => understood switch
    {
        { Intent: { } intent } when IsDone(understood) => Reply.RouteTo(RouteKeys.Command + intent, understood),
        { IsRefusal: true, IsCertain: false } => Reply.RouteTo(RouteKeys.Command + LetGo, understood),
        // Who names a record wants at least to see it.
        { IsCertain: false, References.Count: > 0 } => Reply.RouteTo(RouteKeys.Command + "show_meeting", understood),
        // Understood, but no skill does it yet.
        { IsCertain: true, Intent: { } intent } => Reply.RouteTo(RouteKeys.Command + "not_yet", intent),
        { Confidence: >= Likely, RunnerUpConfidence: >= Likely, Intent: not (null or Intent.None), RunnerUp: not (null or Intent.None) } => Reply.RouteTo(RouteKeys.Command + "which", understood),
        _ => Reply.RouteTo(RouteKeys.Command + "else", understood.Intent is null or Intent.None ? understood.RunnerUp : understood.Intent),
    };

    // Whoever names the meeting means no record that was shown since.
    private static readonly Regex OfMeeting = new(@"\b(?:riunion[ei]|incontr[oi]|appuntament[oi]|invit[oi]|call|meetings?|invitations?|invites?|appointments?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}

using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Tasks.Mirror;

/// "metti le mie attività in To Do": each person's own switch.
internal sealed class MirrorSwitch(Mirrors mirrors, ITodo todo, PersonZone zones, IOptions<MirrorOptions> options, TimeProvider time) : ITaskPart
{
    public const string Command = "mirror_tasks";

    public IEnumerable<Route> Routes =>
    [
        Route.Command(Command, (turn, ct) => Stop.IsMatch(turn.Text) ? OffAsync(turn, ct) : Begin.IsMatch(turn.Text) ? OnAsync(turn, ct) : ShowAsync(turn, ct)),
        MirrorVerbs.On.Handle((turn, _, _, ct) => OnAsync(turn, ct)),
        MirrorVerbs.Off.Handle((turn, _, _, ct) => OffAsync(turn, ct)),
    ];

    private async ValueTask<Reply> ShowAsync(Turn turn, CancellationToken ct, Func<MirrorTexts, string>? notice = null)
    {
        var t = MirrorTexts.In(turn.Language);
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(t.OnlyPersonal);
        var record = await mirrors.FindAsync(turn.Organisation, turn.PersonId(), ct);
        var view = new MirrorView(record?.State ?? MirrorStates.Off, options.Value.List)
        {
            IsAllowed = options.Value.Allowed, Pause = record?.Mirror().Pause,
            Count = record is null ? 0 : (await mirrors.ItemsAsync(turn.Organisation, turn.PersonId(), ct)).Count(i => i.State == ItemStates.Put && i.Item() is { TodoId: not null, There.IsDone: false }),
        };
        return Reply.Card(MirrorCard.Of(CardPlace.Of(turn, time), view, notice), t.Heading);
    }

    /// The list is made at once: who has to sign in or lacks a permission hears it now.
    private async ValueTask<Reply> OnAsync(Turn turn, CancellationToken ct)
    {
        if (!options.Value.Allowed || !turn.Conversation.IsPersonal || await mirrors.FindAsync(turn.Organisation, turn.PersonId(), ct) is { State: MirrorStates.On })
            return await ShowAsync(turn, ct);
        var name = options.Value.List.Trim();
        var listId = await todo.FindListAsync(turn.Caller(), turn.PersonId(), name, ct) ?? await todo.CreateListAsync(turn.Caller(), turn.PersonId(), name, ct);
        await mirrors.BeginAsync(turn.Actor(), new() { Zone = (await zones.OfAsync(turn, ct)).Id, Language = turn.Language, ListId = listId }, ct);
        return await ShowAsync(turn, ct, t => t.Begun(name));
    }

    private async ValueTask<Reply> OffAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal || await mirrors.FindAsync(turn.Organisation, turn.PersonId(), ct) is null or { State: MirrorStates.Off })
            return await ShowAsync(turn, ct);
        await mirrors.EndAsync(turn.Actor(), turn.PersonId(), ct);
        return await ShowAsync(turn, ct, t => t.Ended);
    }

    private static readonly Regex Stop = new(@"\b(?:togli(?:mi)?|disattiva|spegni|smetti(?:la)?|scollega|disconnect|basta|ferma|interrompi|non|stop|turn off|switch off|disable|don['’]?t|no longer|quit|remove)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Begin = new(@"\b(?:attiva|accendi|riattiva|riprendi|turn on|switch on|enable|resume|go on)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}

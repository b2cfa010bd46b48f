using System.Net;
using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Notifications;
using BackOfficeBot.Organisations;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Tasks.Mirror;

/// One look at a person's To Do, in that person's name: first what changed there, then what changed here.
internal sealed record MirrorLook(Record Mirror, string ListId, string Language)
{
    public string Organisation => Mirror.Organisation;
    public string PersonId => Mirror.OwnerId!;
    public GraphCaller Caller { get; } = GraphCaller.User(Mirror.Organisation, Mirror.OwnerId!);
    public Actor Actor { get; } = new(Mirror.Organisation, Mirror.OwnerId!, Mirror.OwnerName!);
    public MirrorData Data { get; } = Mirror.Mirror();
}

/// Keeps To Do and the records the same. The row is due at each interval, and at once when a task of the person changes; one worker has it at a time, and whatever
/// it did before it died is found again by the next.
internal sealed class MirrorSync(Office office, Mirrors mirrors, MirrorPull pull, MirrorPush push, ITodo todo, Notices notices, Settings settings, Watches watches, Clients clients, IOptions<MirrorOptions> options, TimeProvider time) : IDueHandler
{
    private static readonly TimeSpan Idle = TimeSpan.FromDays(1);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private static readonly TimeSpan Shortly = TimeSpan.FromMinutes(1);

    public string Task => Mirrors.Due;

    public async System.Threading.Tasks.Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { } mirror || mirror.State == MirrorStates.Off)
            return;
        if (!options.Value.Allowed || !clients.Serves(due.Organisation, mirror.OwnerId!))
        {
            await EndAsync(due, mirror, t => t.NotAllowed, ct);
            return;
        }
        try
        {
            await LookAsync(due, mirror, ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.SignInNeeded or GraphFailure.NotAllowed)
        {
            await PauseAsync(due, mirror, e.Failure is GraphFailure.SignInNeeded ? MirrorPause.SignIn : MirrorPause.NotAllowed, ct);
        }
        catch (GraphException e) when (e is { Failure: GraphFailure.Busy })
        {
            var next = time.GetUtcNow() + Shortly;
            await NextAsync(due, e.RetryAt > next ? e.RetryAt.Value : next, (_, _) => null, ct);
        }
    }

    private async System.Threading.Tasks.Task LookAsync(DueRow due, Record mirror, CancellationToken ct)
    {
        var data = mirror.Mirror();
        var language = await settings.LanguageAsync(mirror.Organisation, mirror.OwnerId!, ct) ?? data.Language;
        var look = new MirrorLook(mirror, data.ListId ?? await ListAsync(mirror, ct), language);
        await push.ClaimAsync(look, ct);
        TodoChanges changes;
        try
        {
            changes = await ChangesAsync(look, ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotFound)
        {
            await EndAsync(due, mirror, t => t.ListGone(options.Value.List), ct);
            return;
        }
        await pull.ApplyAsync(look, changes, ct);
        var open = await push.RunAsync(look, ct);
        await NextAsync(due, time.GetUtcNow() + (open > 0 ? options.Value.Every : Idle), (work, record) =>
        {
            Mirrors.Change(work, record, "looked", MirrorStates.On, d => d with
            {
                ListId = look.ListId, Pause = null,
                // A round that brought nothing can be asked for again.
                Link = d.Link is null || changes.Tasks.Count + changes.GoneIds.Count > 0 ? changes.Link : d.Link,
            });
            return null;
        }, ct);
    }

    private async Task<string> ListAsync(Record mirror, CancellationToken ct)
    {
        var (caller, name) = (GraphCaller.User(mirror.Organisation, mirror.OwnerId!), options.Value.List.Trim());
        return await todo.FindListAsync(caller, mirror.OwnerId!, name, ct) ?? await todo.CreateListAsync(caller, mirror.OwnerId!, name, ct);
    }

    // Where Graph forgot the last round, everything is looked at anew: what is known and not there any more was deleted.
    private async Task<TodoChanges> ChangesAsync(MirrorLook look, CancellationToken ct)
    {
        if (look.Data.Link is { } link)
            try
            {
                return await todo.ChangesAsync(look.Caller, look.PersonId, look.ListId, look.Data.Zone, link, ct);
            }
            catch (GraphException e) when (e.Status == HttpStatusCode.Gone)
            {
            }
        var all = await todo.ChangesAsync(look.Caller, look.PersonId, look.ListId, look.Data.Zone, null, ct);
        var there = all.Tasks.Select(t => t.Id).ToHashSet();
        List<string> gone = [.. all.GoneIds];
        foreach (var id in (await mirrors.ItemsAsync(look.Organisation, look.PersonId, ct)).Where(i => i.State == ItemStates.Put).Select(i => i.Item().TodoId).OfType<string>().Where(id => !there.Contains(id)))
            if (!await todo.StandsAsync(look.Caller, look.PersonId, look.ListId, id, ct))
                gone.Add(id);
        return all with { GoneIds = gone };
    }

    /// Said once; who is signed in again finds it going on.
    private System.Threading.Tasks.Task PauseAsync(DueRow due, Record mirror, MirrorPause why, CancellationToken ct) => NextAsync(due, time.GetUtcNow() + Pause, (work, record) =>
    {
        var isSaid = record.State == MirrorStates.Paused;
        Mirrors.Change(work, record, "paused", MirrorStates.Paused, d => d with { Pause = why });
        return isSaid ? null : place => MirrorCard.Of(place, new(MirrorStates.Paused, options.Value.List) { Pause = why });
    }, ct);

    private async System.Threading.Tasks.Task EndAsync(DueRow due, Record mirror, Func<MirrorTexts, string> why, CancellationToken ct) => await NextAsync(due, null, (work, record) =>
    {
        Mirrors.Change(work, record, "switched off", MirrorStates.Off, d => d with { ListId = null, Link = null, Pause = null });
        return place => MirrorCard.Of(place, new(MirrorStates.Off, options.Value.List) { IsAllowed = options.Value.Allowed }, why);
    }, ct);

    // Whoever switched it off meanwhile is not overruled; where a task changed meanwhile, it goes on at once.
    private async System.Threading.Tasks.Task NextAsync(DueRow due, DateTimeOffset? next, Func<Work, Record, Func<CardPlace, Cards.AdaptiveCard>?> change, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        var record = await work.OpenAsync(due.RecordId, ct);
        var isMine = await work.TakeAsync(due, ct);
        if (record.State != MirrorStates.Off)
        {
            if (change(work, record) is { } card && await notices.ToAsync(due.Organisation, record.OwnerId!, MirrorTexts.It.Heading, card, $"todo:{record.Id:N}:{record.Version}", ct) is { } message)
                await work.SendAsync(message, record, ct);
            await work.DueAsync(record, Mirrors.Due, isMine || next is null ? next : work.Now, ct);
            await (record.State == MirrorStates.Off ? watches.EndAsync(work, TodoWatch.Watch, record.OwnerId!, ct) : watches.WantAsync(work, record, ct));
        }
        await work.CommitAsync(ct);
    }
}

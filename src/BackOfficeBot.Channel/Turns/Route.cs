namespace BackOfficeBot.Channel.Turns;

/// <summary>Answers a turn. It sends nothing itself: what is to be said is in the <see cref="Reply"/>.</summary>
/// <param name="turn">What came.</param>
/// <param name="ct">Fires shortly before the turn's deadline.</param>
public delegate ValueTask<Reply> TurnHandler(Turn turn, CancellationToken ct);

/// <summary>What answers the activities of one key. A key belongs to one route only; see <see cref="RouteKeys"/>.</summary>
public sealed record Route(string Key, TurnHandler Handler)
{
    /// <summary>Who declared it, for the message about two routes of one key.</summary>
    public string Owner { get; init; } = OwnerOf(Handler);

    /// <summary>Words that no command was recognised in, or all words: its handler may name another route with <see cref="Reply.RouteTo"/>.</summary>
    public static Route Text(TurnHandler handler) => new(RouteKeys.Text, handler);

    /// <summary>A command, reached by <see cref="Reply.RouteTo"/> from the text route.</summary>
    public static Route Command(string name, TurnHandler handler) => new(RouteKeys.Command + name, handler);

    /// <summary>A button; mostly made by <see cref="CardActions.CardVerb{TState,TForm}.Handle"/>.</summary>
    public static Route Verb(string verb, TurnHandler handler) => new(RouteKeys.Verb + verb, handler);

    /// <summary>An invoke, by its name and where it helps its command or dataset: <c>Invoke("application/search/people", …)</c>.</summary>
    public static Route Invoke(string name, TurnHandler handler) => new(RouteKeys.Invoke + name, handler);

    /// <summary>An event: "membersAdded", "membersRemoved", "installationUpdate", "messageReaction", a channelData.eventType, or an event's name.</summary>
    public static Route Event(string type, TurnHandler handler) => new(RouteKeys.Event + type, handler);

    internal static string OwnerOf(Delegate handler)
    {
        var type = handler.Method.DeclaringType;
        while (type is { DeclaringType: { } outer } && type.Name.StartsWith('<'))
            type = outer;
        return type is null ? handler.Method.Name : $"{type.Name}.{handler.Method.Name}";
    }
}

using System.Globalization;
using System.IO.Enumeration;

namespace BackOfficeBot.Sandbox.Faults;

/// <summary>The faults that are set. Counted ones are met in order, exactly as often as said; chances are drawn from a fixed seed, so that a run can be repeated.</summary>
internal sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<(Fault Fault, int Seen, int Met)> faults = [];
    private Random chance = Fresh();
    private int next;

    /// <summary>The faults that can still be met, each with what is left of its count.</summary>
    public IReadOnlyList<Fault> All
    {
        get
        {
            lock (gate) return [.. faults.Select(entry => entry.Fault with { Count = entry.Fault.Count - entry.Met, Skip = Math.Max(0, entry.Fault.Skip - entry.Seen) })];
        }
    }

    public Fault Add(Fault fault)
    {
        lock (gate)
        {
            fault = fault with { Id = (++next).ToString(CultureInfo.InvariantCulture) };
            faults.Add((fault, 0, 0));
            return fault;
        }
    }

    /// <summary>Takes all faults back and sets these.</summary>
    public void Set(IEnumerable<Fault> plan)
    {
        lock (gate)
        {
            Clear();
            foreach (var fault in plan) Add(fault);
        }
    }

    public bool Remove(string id)
    {
        lock (gate) return faults.RemoveAll(entry => entry.Fault.Id == id) > 0;
    }

    public void Clear()
    {
        lock (gate)
        {
            faults.Clear();
            chance = Fresh();
        }
    }

    /// <summary>The fault that this request meets, if any; a counted one is used up by it.</summary>
    public Fault? Take(string service, string method, string path)
    {
        lock (gate)
        {
            for (var i = 0; i < faults.Count; i++)
            {
                var (fault, seen, met) = faults[i];
                if (!Fits(fault, service, method, path)) continue;
                faults[i] = (fault, seen + 1, met);
                if (seen < fault.Skip || chance.NextDouble() >= fault.Probability) continue;
                faults[i] = (fault, seen + 1, met + 1);
                if (met + 1 >= fault.Count) faults.RemoveAt(i);
                return fault;
            }
            return null;
        }
    }

    /// <summary>The fault that an activity on its way to the bot meets; the path is <c>/conversations/{id}/{activity type}</c>.</summary>
    public Fault? TakeForActivity(string conversationId, string activityType) => Take("activities", "POST", $"/conversations/{conversationId}/{activityType}");

    private static bool Fits(Fault fault, string service, string method, string path) =>
        (fault.Service == "*" ? service != "notifications" && (service != "activities" || fault.Kind is FaultKind.Duplicate or FaultKind.Late) : fault.Service == service)
        && (fault.Method is null || string.Equals(fault.Method, method, StringComparison.OrdinalIgnoreCase))
        && (fault.Path is null || FileSystemName.MatchesSimpleExpression($"*{fault.Path}*", path));

    private static Random Fresh() => new(20_261_124);
}

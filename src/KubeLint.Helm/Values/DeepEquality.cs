using KubeLint.Helm.Rendering;

namespace KubeLint.Helm.Values;

/// <summary>Compares values as Go's <c>reflect.DeepEqual</c> does: an <c>int</c> never equals a <c>float64</c>.</summary>
internal sealed class DeepEquality(RenderContext context) : IEqualityComparer<Value>
{
    /// <summary>Levels that count for a hash code; deeper ones are left to the comparison.</summary>
    private const int HashedDepth = 3;

    private readonly RenderContext _context = context;

    public bool Equals(Value? x, Value? y) => AreEqual(x!, y!, 0);

    public int GetHashCode(Value obj) => Hash(obj, 0);

    private bool AreEqual(Value left, Value right, int depth)
    {
        ValueNesting.Check(depth);
        _context.Charge(1);
        if (left.TypeName != right.TypeName)
            return false;
        return (left, right) switch
        {
            (NilValue, NilValue) => true,
            (BooleanValue a, BooleanValue b) => a.Value == b.Value,
            (IntegerValue a, IntegerValue b) => a.Value == b.Value,
            (FloatValue a, FloatValue b) => a.Value == b.Value,
            (TextValue a, TextValue b) => a.Text == b.Text,
            (ListValue a, ListValue b) => a.Items == b.Items || AreEqual(a, b, depth),
            (MapValue a, MapValue b) => a.IsSame(b) || AreEqual(a, b, depth),
            (StructValue a, StructValue b) => a.IsEqualTo(b),
            _ => false,
        };
    }

    private bool AreEqual(ListValue left, ListValue right, int depth)
    {
        if (left.Items.Length != right.Items.Length)
            return false;
        for (var i = 0; i < left.Items.Length; i++)
        {
            if (!AreEqual(left.Items[i], right.Items[i], depth + 1))
                return false;
        }
        return true;
    }

    private bool AreEqual(MapValue left, MapValue right, int depth)
    {
        if (left.Count != right.Count)
            return false;
        foreach (var key in left.Keys)
        {
            if (right[key] is not { } other || !AreEqual(left[key]!, other, depth + 1))
                return false;
        }
        return true;
    }

    private int Hash(Value value, int depth)
    {
        _context.Charge(1);
        return value switch
        {
            BooleanValue boolean => boolean.Value ? 1 : 2,
            IntegerValue integer => HashCode.Combine(integer.Value, integer.Kind),
            FloatValue number => number.Value.GetHashCode(),
            TextValue text => StringComparer.Ordinal.GetHashCode(text.Text),
            ListValue list => Hash(list, depth),
            MapValue map => Hash(map, depth),
            _ => StringComparer.Ordinal.GetHashCode(value.TypeName),
        };
    }

    private int Hash(ListValue list, int depth)
    {
        var hash = list.Items.Length;
        if (depth < HashedDepth)
        {
            foreach (var item in list.Items)
                hash = HashCode.Combine(hash, Hash(item, depth + 1));
        }
        return hash;
    }

    private int Hash(MapValue map, int depth)
    {
        var hash = map.Count;
        if (depth < HashedDepth)
        {
            // A sum, since entries have no order.
            foreach (var key in map.Keys)
                hash += HashCode.Combine(key, Hash(map[key]!, depth + 1));
        }
        return hash;
    }
}
